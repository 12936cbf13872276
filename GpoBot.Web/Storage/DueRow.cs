using System.Globalization;
using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using GpoBot.Web.Storage.Rows;
using NodaTime;

namespace GpoBot.Web.Storage;

/// <summary>A pointer as a row, in the order of the moments at which they can be taken.</summary>
/// <param name="StandsAt">Where the row stands: the pointer's own moment until it is put off.</param>
internal sealed record DueRow(DuePointer Pointer, Instant StandsAt, Instant? HeldUntil = null, string ETag = "")
{
    public string Partition => BucketOf(StandsAt);
    public string Key => $"{OrderOf(StandsAt)}.{Pointer.GpoId}.{Pointer.EffectId}";

    /// <summary>The partition of this moment: an hour (UTC).</summary>
    public static string BucketOf(Instant at) => at.ToDateTimeUtc().ToString("yyyyMMddHH", CultureInfo.InvariantCulture);

    /// <summary>What the row keys of this moment begin with.</summary>
    public static string OrderOf(Instant at) => at.ToUnixTimeTicks().ToString("x16", CultureInfo.InvariantCulture);

    public static DueRow Of(ClaimedPointer claimed) => new(claimed.Pointer, claimed.StandsAt, ETag: claimed.Tag);

    private static DueRow Read(TableRow row)
    {
        var read = new RowReader(row);
        var at = read.Moment("At");
        var pointer = new DuePointer(read.OptionalMoment("Since") ?? at, read.Text("GpoId"), read.OptionalText("EffectId"));
        return new DueRow(pointer, at, read.OptionalMoment("HeldUntil"), row.ETag);
    }

    /// <summary>
    /// Null for a row that cannot be understood, and for one that does not stand where its content says: nothing written by it
    /// would find it.
    /// </summary>
    public static DueRow? TryRead(TableRow row)
    {
        try
        {
            return Read(row) is var read && (read.Partition, read.Key) == (row.PartitionKey, row.RowKey) ? read : null;
        }
        catch (StorageException)
        {
            return null;
        }
    }

    public TableRow Write() => new RowWriter(Partition, Key)
        .Moment("At", StandsAt).Text("GpoId", Pointer.GpoId).Text("EffectId", Pointer.EffectId)
        .Moment("Since", Pointer.At == StandsAt ? null : Pointer.At).Moment("HeldUntil", HeldUntil).Row;

    public TableChange Insert() => TableChange.Insert(Write());
    public TableChange Replace() => TableChange.Replace(Write(), ETag);
    public TableChange Delete() => TableChange.Delete(Partition, Key, ETag);
}

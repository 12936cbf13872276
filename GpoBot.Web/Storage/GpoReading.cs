using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Web.Storage.Rows;

namespace GpoBot.Web.Storage;

/// <summary>Gathers the rows of one GPO as they are read, and beside them what only a newer version understands.</summary>
internal sealed class GpoReading
{
    private HashSet<string>? _unreadRows;
    private Dictionary<string, object>? _unreadProperties;

    public List<GpoRow> Rows { get; } = [];
    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    public Unread Unread => _unreadRows is null && _unreadProperties is null
        ? Unread.Nothing
        : new Unread(_unreadRows ?? [], _unreadProperties ?? []);

    /// <summary>Takes a row once, however often it is read.</summary>
    public void Add(TableRow row)
    {
        if (Read(row, out var kept) is not { } known)
        {
            (_unreadRows ??= new(StringComparer.Ordinal)).Add(row.RowKey);
            return;
        }

        if (!Tags.TryAdd(row.RowKey, row.ETag)) return;
        Rows.Add(known);
        if (kept is not null) (_unreadProperties ??= new(StringComparer.Ordinal))[row.RowKey] = kept;
    }

    // A message of a kind unknown here can wait for the newer version. On anything else decisions stand: a GPO that shows only a part of
    // what binds it would be decided on wrongly, so it is not read at all.
    private static GpoRow? Read(TableRow row, out IReadOnlyDictionary<string, object>? kept)
    {
        try
        {
            return GpoRows.Read(row, out kept);
        }
        catch (StorageException refusal) when (refusal.MayBeNewer && row.RowKey.StartsWith(Effect.LivePrefix, StringComparison.Ordinal))
        {
            kept = null;
            return null;
        }
    }
}

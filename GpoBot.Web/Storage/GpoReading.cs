using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Web.Storage.Rows;

namespace GpoBot.Web.Storage;

/// <summary>Gathers the rows of one GPO as they are read, and beside them what only a newer version understands.</summary>
/// <param name="known">The same GPO as it was read before, if it is still remembered.</param>
internal sealed class GpoReading(KnownGpo? known = null)
{
    private readonly Dictionary<string, KnownRow> _all = new(known?.Rows.Count ?? 0, StringComparer.Ordinal);
    private HashSet<string>? _unreadRows;
    private Dictionary<string, object>? _unreadProperties;
    private int _same;

    public List<GpoRow> Rows { get; } = [];
    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>All that was read, to be known the next time.</summary>
    public IReadOnlyDictionary<string, KnownRow> All => _all;

    /// <summary>True when not one row differs from what was known.</summary>
    public bool IsAsKnown => known is not null && _same == known.Rows.Count && _same == _all.Count;

    public Unread Unread => _unreadRows is null && _unreadProperties is null
        ? Unread.Nothing
        : new Unread(_unreadRows ?? [], _unreadProperties ?? []);

    /// <summary>Takes a row once, however often it is read.</summary>
    public void Add(TableRow row)
    {
        var read = Known(row) ?? Read(row);
        if (!_all.TryAdd(row.RowKey, read)) return;
        if (read.Row is null)
        {
            (_unreadRows ??= new(StringComparer.Ordinal)).Add(row.RowKey);
            return;
        }

        Tags.Add(row.RowKey, row.ETag);
        Rows.Add(read.Row);
        if (read.Unread is not null) (_unreadProperties ??= new(StringComparer.Ordinal))[row.RowKey] = read.Unread;
    }

    private KnownRow? Known(TableRow row)
    {
        if (known?.Rows.GetValueOrDefault(row.RowKey) is not { } before || before.ETag != row.ETag) return null;
        _same++;
        return before;
    }

    // A message of a kind unknown here can wait for the newer version. On anything else decisions stand: a GPO that shows only a part of
    // what binds it would be decided on wrongly, so it is not read at all.
    private static KnownRow Read(TableRow row)
    {
        try
        {
            var read = GpoRows.Read(row, out var kept);
            return new(row.ETag, read, kept);
        }
        catch (StorageException refusal) when (refusal.MayBeNewer && row.RowKey.StartsWith(Effect.LivePrefix, StringComparison.Ordinal))
        {
            return new(row.ETag, null, null);
        }
    }
}

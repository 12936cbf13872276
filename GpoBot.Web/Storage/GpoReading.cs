using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Web.Storage.Rows;

namespace GpoBot.Web.Storage;

/// <summary>Gathers the rows of one GPO as they are read, and beside them what only a newer version understands.</summary>
/// <param name="known">The same GPO as it stood before, if it is still remembered: of its rows, those that are the same need not be taken apart.</param>
internal sealed class GpoReading(Gpo? known = null)
{
    private HashSet<string>? _unreadRows;
    private Dictionary<string, object>? _unreadProperties;

    public List<GpoRow> Rows { get; } = new(known?.ETags.Count ?? 0);
    public Dictionary<string, string> Tags { get; } = new(known?.ETags.Count ?? 0, StringComparer.Ordinal);

    /// <summary>Null for a GPO that was not changed since there are versions.</summary>
    public string? Version { get; private set; }

    public Unread Unread => _unreadRows is null && _unreadProperties is null
        ? Unread.Nothing
        : new Unread(_unreadRows ?? [], _unreadProperties ?? []);

    /// <summary>Takes a row once, however often it is read.</summary>
    public void Add(TableRow row)
    {
        if (!Tags.TryAdd(row.RowKey, row.ETag)) return;
        if (row.RowKey == GpoVersion.Key)
        {
            Version = GpoVersion.Of(row);
            return;
        }

        if (Known(row) is not { } read)
        {
            read = Read(row, out var unread)!;
            if (unread is not null) Keep(row.RowKey, unread);
        }
        else if (known!.Unread.Properties.GetValueOrDefault(row.RowKey) is { } kept)
        {
            Keep(row.RowKey, kept);
        }

        if (read is not null)
        {
            Rows.Add(read);
            return;
        }

        (_unreadRows ??= new(StringComparer.Ordinal)).Add(row.RowKey);
        Tags.Remove(row.RowKey);
    }

    private GpoRow? Known(TableRow row) => known?.ETags.GetValueOrDefault(row.RowKey) == row.ETag ? known.Find(row.RowKey) : null;

    private void Keep(string key, object unread) => (_unreadProperties ??= new(StringComparer.Ordinal))[key] = unread;

    // A message of a kind unknown here can wait for the newer version. On anything else decisions stand: a GPO that shows only a part of
    // what binds it would be decided on wrongly, so it is not read at all.
    private static GpoRow? Read(TableRow row, out IReadOnlyDictionary<string, object>? unread)
    {
        try
        {
            return GpoRows.Read(row, out unread);
        }
        catch (StorageException refusal) when (refusal.MayBeNewer && row.RowKey.StartsWith(Effect.LivePrefix, StringComparison.Ordinal))
        {
            unread = null;
            return null;
        }
    }
}

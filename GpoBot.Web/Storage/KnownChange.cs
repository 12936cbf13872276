using GpoBot.Core.Groups;
using GpoBot.Web.Storage.Rows;

namespace GpoBot.Web.Storage;

/// <summary>What a GPO is after a transaction, without reading it: exactly what reading it would give.</summary>
internal static class KnownChange
{
    /// <param name="changes">What was stored, the new version left out.</param>
    /// <param name="tags">New version of each of these rows, and of the row of the version behind them.</param>
    public static KnownGpo After(KnownGpo before, IReadOnlyList<TableChange> changes, IReadOnlyList<string> tags, TableRow version)
    {
        var gpo = before.Gpo;
        List<GpoRow> puts = [];
        List<string> gone = [];
        var all = new Dictionary<string, string>(gpo.ETags, StringComparer.Ordinal) { [GpoVersion.Key] = tags[^1] };
        Dictionary<string, object>? unread = null;
        foreach (var (change, tag) in changes.Zip(tags))
        {
            var key = change.Row.RowKey;
            if (!GpoRow.IsLive(key)) continue;
            if (change.Kind == TableChangeKind.Delete)
            {
                gone.Add(key);
                all.Remove(key);
                continue;
            }

            // As a reader would find it, whatever the decision had in its hands.
            puts.Add(GpoRows.Read(change.Row, out var kept) ?? throw new InvalidOperationException($"{key} was written and cannot be read."));
            all[key] = tag;
            if (kept is not null) (unread ??= new(gpo.Unread.Properties, StringComparer.Ordinal))[key] = kept;
        }

        return before with { Gpo = gpo.Stored(puts, gone, all, unread is null ? gpo.Unread : gpo.Unread with { Properties = unread }), Version = GpoVersion.Of(version)! };
    }
}

using GpoBot.Core.Groups;

namespace GpoBot.Tests.Storage;

/// <summary>Rows as texts with all their properties, since records compare their lists by reference.</summary>
internal static class RowText
{
    public static IEnumerable<string> Of(Gpo gpo) => Of(
        [gpo.Group, .. gpo.Chain is { } chain ? new[] { chain } : [], .. gpo.Contacts, .. gpo.Problems, .. gpo.Commitments, .. gpo.Meetings, .. gpo.Effects, .. gpo.Reminders,
            .. gpo.Watch is { } watch ? new[] { watch } : [], .. gpo.Recurrences, .. gpo.CatchUp is { } found ? new[] { found } : [],
            .. gpo.NextLook is { } look ? new[] { look } : [], .. gpo.Points, .. gpo.DropIns, .. gpo.DraftRecords, .. gpo.Incidents,
            .. gpo.Linked, .. gpo.Places, .. gpo.Retention is { } mark ? new[] { mark } : []]);

    public static IEnumerable<string> Of(IEnumerable<GpoRow> rows) => rows.Select(row =>
        row.GetType().Name + " " + string.Join("; ", row.GetType().GetProperties().Where(p => p.CanWrite || p.Name == "RowKey")
            .Select(p => $"{p.Name}={(p.GetValue(row) is IEnumerable<object> list ? string.Join(" , ", list) : p.GetValue(row))}")));
}

using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Understanding.Seen;
using GpoBot.Web.Import;
using NodaTime;

namespace GpoBot.Web.Development.Understood;

/// <summary>The groups whose people speak: those that are stored, or those of a folder that was never imported.</summary>
internal static class Department
{
    /// <summary>All of them, or those with these ids, by id.</summary>
    public static async Task<IReadOnlyList<KnownGroup>> StoredAsync(IGpoStore store, IEnumerable<string>? only, CancellationToken cancellation)
    {
        var ids = only?.ToList() ?? await store.ListIdsAsync(cancellation).ToListAsync(cancellation);
        var groups = new List<KnownGroup>();
        foreach (var id in ids.Order(StringComparer.Ordinal))
        {
            if (await store.LoadAsync(id, cancellation) is not { } gpo) continue;
            var closed = await store.ReadHistoryAsync(id, "p.problem.", cancellation).OfType<Problem>().ToListAsync(cancellation);
            groups.Add(new KnownGroup(gpo, closed));
        }

        return groups;
    }

    /// <summary>Null when the folder has faults, which an import names one by one.</summary>
    public static IReadOnlyList<KnownGroup>? OfFolder(string folder, LocalDate today)
    {
        var files = DepartmentReader.Read(folder, today);
        return files.Refused
            ? null
            : [.. files.Gpos.OrderBy(gpo => gpo.Group.Id, StringComparer.Ordinal).Select(gpo => Known(gpo, today))];
    }

    private static KnownGroup Known(ImportedGpo gpo, LocalDate today)
    {
        var rows = gpo.RowsAt(today.AtStartOfDayInZone(gpo.Group.TimeZone).ToInstant());
        var live = rows.Where(row => GpoRow.IsLive(row.RowKey));
        return new KnownGroup(new Gpo(live), [.. gpo.Problems.Where(problem => problem.Closed)]);
    }
}

using GpoBot.Core.Reports;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Texts;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Web.Dashboard;

/// <summary>What this person can choose on the page: nothing that they may not count. Of a country its directorates, of one directorate its groups.</summary>
internal static class BoardScopes
{
    private const int MostGroups = 80;

    public static BoardFilters Filters(ReportHorizon horizon, ReportScope scope, BoardQuery query, LocalDate today) => new(
        scope.Key, Day(query.Period.From), Day(query.Period.To), Day(today), Scopes(horizon, scope), Periods(scope, query.Period, today), query.Fault);

    private static IReadOnlyList<ScopeGroup> Scopes(ReportHorizon horizon, ReportScope scope)
    {
        var whole = ScopeChoice.Choose(horizon, null);
        List<ScopeGroup> groups = [new(null, whole is null ? [] : [new(whole.Key, whole.Title)])];
        Add(groups, "Directions", Names(horizon.Covered, gpo => gpo.Directorate));
        var shown = scope.Gpos.Select(gpo => gpo.Directorate).ToHashSet();
        var near = horizon.Covered.Where(gpo => shown.Contains(gpo.Directorate)).ToList();
        if (near.Select(gpo => gpo.Directorate).Distinct().Take(2).Count() == 1) Add(groups, "Circonscriptions", Names(near, gpo => gpo.District));
        else near = [];
        var gpos = horizon.Own.Select(own => own.Facts).Concat(near).DistinctBy(gpo => gpo.GpoId).ToList();
        if (gpos.Count is > 1 and <= MostGroups)
            groups.Add(new("GPO", [.. gpos.OrderBy(gpo => gpo.GpoId, French.Order).Select(gpo => new ScopeChoiceLine(gpo.GpoId, BoardWords.Name(gpo)))]));
        if (!groups.Any(group => group.Choices.Any(choice => choice.Key == scope.Key)))
            groups[0] = groups[0] with { Choices = [.. groups[0].Choices, new(scope.Key, scope.Title)] };
        return groups;
    }

    // One alone is no choice.
    private static void Add(List<ScopeGroup> groups, string name, IReadOnlyList<ScopeChoiceLine> choices)
    {
        if (choices.Count > 1) groups.Add(new ScopeGroup(name, choices));
    }

    private static IReadOnlyList<ScopeChoiceLine> Names(IEnumerable<GpoFacts> gpos, Func<GpoFacts, string?> name) =>
    [
        .. gpos.Select(name).OfType<string>().Where(one => one.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(French.Order).Select(one => new ScopeChoiceLine(one, CardText.Plain(one))),
    ];

    private static IReadOnlyList<PeriodLink> Periods(ReportScope scope, ReportPeriod shown, LocalDate today)
    {
        var last = today.Year - 1;
        (string Name, ReportPeriod Period)[] usual =
        [
            ("Depuis janvier", ReportPeriod.YearTo(today)),
            ("Trimestre en cours", new ReportPeriod(new LocalDate(today.Year, (today.Month - 1) / 3 * 3 + 1, 1), today)),
            ("12 derniers mois", new ReportPeriod(today.PlusMonths(-11).With(DateAdjusters.StartOfMonth), today)),
            ($"Année {last}", new ReportPeriod(new LocalDate(last, 1, 1), new LocalDate(last, 12, 31))),
        ];
        return [.. usual.Select(one => new PeriodLink(one.Name, BoardQuery.LinkTo(scope.Key, one.Period), one.Period == shown))];
    }

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);
}

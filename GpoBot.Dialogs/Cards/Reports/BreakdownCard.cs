using GpoBot.Core.Groups;
using GpoBot.Core.Reports;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Reports;

/// <summary>The figures of each GPO, or of each directorate where there are several, in the order of their ids: no league table.</summary>
public static class BreakdownCard
{
    public static AdaptiveCard Of(ReportScope scope, Report report, int first)
    {
        var byDirectorate = report.Directorates.Count > 1;
        List<(string Name, Counts Counts)> lines = byDirectorate
            ? [.. report.Directorates.Select(one => ($"**{Directorate(one)}** – {French.Number(one.Gpos)} GPO", one.Counts))]
            : [.. report.Gpos.Select(line => (Name(line.Gpo), line.Counts))];
        var title = $"{(byDirectorate ? "Par direction" : "Par GPO")} – {scope.Title}";
        return Portion.Draw([.. lines.Select(_ => true)], first < lines.Count ? first : 0, portion => new AdaptiveCard
        {
            FallbackText = title,
            Body =
            [
                TextBlock.Heading(title),
                TextBlock.Subtle($"{ReportPeriods.Text(report.Period)}. Dans l'ordre des noms, sans classement."),
                .. lines.Skip(portion.First).Take(portion.Count).SelectMany(line => Line(line.Name, line.Counts)),
            ],
            Actions =
            [
                .. portion.More is { } more
                    ? [ReportButtons.Of(more, Verbs.ReportBreakdown, scope, report.Period, page: portion.After)]
                    : portion.First > 0 ? [ReportButtons.Of(Portion.Back, Verbs.ReportBreakdown, scope, report.Period)] : Array.Empty<CardAction>(),
                ReportButtons.Of("CSV", Verbs.ReportExport, scope, report.Period),
                ReportButtons.Of("Bilan", Verbs.Report, scope, report.Period),
            ],
        });
    }

    private static string Directorate(DirectorateLine line) => line.Directorate.Length == 0 ? "Sans direction" : CardText.Plain(line.Directorate);

    private static string Name(GpoFacts gpo) => $"**{gpo.GpoId}** {CardText.Plain(gpo.Name)}" + gpo.Status switch
    {
        GroupStatus.Dormant => " (en sommeil)",
        GroupStatus.InCreation => " (en création)",
        _ => "",
    };

    private static IEnumerable<Element> Line(string name, Counts counts)
    {
        yield return new TextBlock(name) { Separator = true };
        yield return new TextBlock(string.Join("  \n", new[] { ReportLines.Meetings(counts), ReportLines.Problems(counts), ReportLines.Commitments(counts) }
            .Select(line => line.Replace("**", "", StringComparison.Ordinal)))) { Spacing = Spacing.None, IsSubtle = true };
    }
}

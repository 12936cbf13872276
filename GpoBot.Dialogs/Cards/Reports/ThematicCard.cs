using GpoBot.Core.Groups;
using GpoBot.Core.Reports;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Reports;

/// <summary>The thematic groups: those that work, and apart from them those being created.</summary>
public static class ThematicCard
{
    public static AdaptiveCard Of(ReportScope scope, Report report, int first)
    {
        var lines = report.Gpos.OrderBy(line => Order(line.Gpo.Status)).ThenBy(line => line.Gpo.GpoId, StringComparer.Ordinal).ToList();
        var active = report.Gpos.Count - report.Dormant - report.InCreation;
        var found = ReportLines.List(
            French.Count(active, "GPO thématique actif", "GPO thématiques actifs"),
            report.InCreation == 0 ? "" : $"{French.Number(report.InCreation)} en création", report.Dormant == 0 ? "" : $"{French.Number(report.Dormant)} en sommeil");
        return Portion.Draw([.. lines.Select(_ => true)], first < lines.Count ? first : 0, portion => new AdaptiveCard
        {
            FallbackText = found,
            Body =
            [
                TextBlock.Heading($"GPO thématiques – {scope.Title}"),
                new TextBlock($"**{found}**"), TextBlock.Subtle(ReportPeriods.Text(report.Period)),
                .. lines.Skip(portion.First).Take(portion.Count).SelectMany(Line),
            ],
            Actions =
            [
                .. portion.More is { } more
                    ? [ReportButtons.Of(more, Verbs.ReportThematic, scope, report.Period, page: portion.After)]
                    : portion.First > 0 ? [ReportButtons.Of(Portion.Back, Verbs.ReportThematic, scope, report.Period)] : Array.Empty<CardAction>(),
                ReportButtons.Of("Bilan", Verbs.Report, scope, report.Period),
            ],
        });
    }

    private static int Order(GroupStatus status) => status switch
    {
        GroupStatus.Active => 0,
        GroupStatus.InCreation => 1,
        _ => 2,
    };

    private static IEnumerable<Element> Line(GpoLine line)
    {
        var state = line.Gpo.Status switch
        {
            GroupStatus.InCreation => "En création",
            GroupStatus.Dormant => "En sommeil",
            _ => "Actif",
        };
        yield return new TextBlock($"**{line.Gpo.GpoId}** {CardText.Plain(line.Gpo.Name)}") { Separator = true };
        var sectors = $"{state}, {French.Count(line.Gpo.AttachedSectors, "secteur rattaché")}";
        var meetings = ReportLines.Meetings(line.Counts).Replace("**", "", StringComparison.Ordinal);
        var problems = ReportLines.Problems(line.Counts).Replace("**", "", StringComparison.Ordinal);
        yield return new TextBlock($"{sectors}  \n{meetings}  \n{problems}") { Spacing = Spacing.None, IsSubtle = true };
    }
}

using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using GpoBot.Core.Reports;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Reports;

/// <summary>What a group works on, for those who command its sector: organisations, and no person.</summary>
public static class DetailCard
{
    private const int Most = 12;

    public static AdaptiveCard Of(Gpo gpo, DetailReason reason, LocalDate today)
    {
        var title = $"Détail – {gpo.Id} {CardText.Plain(gpo.Group.Name)}";
        var open = gpo.Commitments.Where(one => one.Open).OrderBy(one => one.DueOn ?? LocalDate.MaxIsoValue).ThenBy(one => one.Id, StringComparer.Ordinal).ToList();
        return new AdaptiveCard
        {
            FallbackText = title,
            Body =
            [
                TextBlock.Heading(title),
                TextBlock.Subtle($"Motif : {ReportLabels.Reason(reason)}. Cette lecture est notée dans le journal et le référent en est informé."),
                new TextBlock(Meetings(gpo, today)) { Separator = true },
                .. Section("Problématiques ouvertes", [.. gpo.Problems.Where(problem => problem.Open).Select(Line)]),
                .. Section("Engagements ouverts", [.. open.Select(one => Line(gpo, one, today))]),
            ],
        };
    }

    private static string Meetings(Gpo gpo, LocalDate today)
    {
        var next = gpo.Meetings.FirstOrDefault(meeting => meeting.Status == MeetingStatus.Planned && meeting.Start.Date >= today);
        return $"Dernière réunion : {(gpo.Group.LastHeldOn is { } last ? French.Date(last) : "aucune")}  \n"
            + $"Prochaine réunion : {(next is null ? "aucune n'est planifiée" : French.DateTime(next.Start))}";
    }

    private static IEnumerable<Element> Section(string title, IReadOnlyList<string> lines)
    {
        yield return new TextBlock($"**{title} : {lines.Count}**") { Separator = true };
        if (lines.Count == 0) yield break;
        yield return new TextBlock(string.Join("\n", lines.Take(Most).Select(line => $"- {line}"))) { Spacing = Spacing.None };
        if (lines.Count > Most) yield return TextBlock.Subtle($"Et {French.Count(lines.Count - Most, "autre")}.");
    }

    private static string Line(Problem problem)
    {
        var measure = problem is { CurrentValue: { } now, TargetValue: { } target } ? $", indicateur à {now} (cible {target})" : "";
        return $"{problem.Id} {CardText.Plain(problem.Title)} – {ReportLabels.Status(problem.Status)}{measure}";
    }

    private static string Line(Gpo gpo, Commitment one, LocalDate today)
    {
        var due = one.DueOn is not { } day ? "sans échéance"
            : one.IsOverdue(today) ? $"en retard depuis le {French.DayInYear(day)}" : $"pour le {French.DayInYear(day)}";
        var who = gpo.FindContact(one.OwnerId)?.Organisation ?? "organisation sortie du GPO";
        return $"{one.Id} {CardText.Plain(one.Title)} – {CardText.Plain(who)}, {Labels.Of(one.Status).ToLowerInvariant()}, {due}";
    }
}

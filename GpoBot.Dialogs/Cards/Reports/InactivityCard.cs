using GpoBot.Core.Reports;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Reports;

/// <summary>Groups that have not met for long, and apart from them those that sleep and those being created.</summary>
public static class InactivityCard
{
    public static AdaptiveCard Of(ReportScope scope, Inactivity idle, ReportPeriod period, int first)
    {
        List<Element> lines =
        [
            .. idle.Idle.Select((one, at) => Line(one, period.To, at == 0 ? "**GPO actifs**" : null)),
            .. idle.Dormant.Select((one, at) => Line(one, period.To, at == 0 ? "**En sommeil** (aucune réunion attendue)" : null)),
            .. idle.InCreation.Select((one, at) => Line(one, period.To, at == 0 ? "**En création**" : null)),
        ];
        var found = idle.Idle.Count == 0
            ? $"Aucun GPO actif n'est sans réunion depuis {idle.Days} jours"
            : $"{French.Count(idle.Idle.Count, "GPO actif", "GPO actifs")} sans réunion tenue depuis {idle.Days} jours";
        return Portion.Draw([.. lines.Select(_ => true)], first < lines.Count ? first : 0, portion => new AdaptiveCard
        {
            FallbackText = found,
            Body =
            [
                TextBlock.Heading($"Sans réunion depuis {idle.Days} jours – {scope.Title}"),
                new TextBlock($"**{found}**, sur {French.Number(idle.Looked)} GPO."),
                .. lines.Skip(portion.First).Take(portion.Count),
            ],
            Actions =
            [
                .. portion.More is { } more
                    ? [ReportButtons.Of(more, Verbs.ReportInactive, scope, period, idle.Days, portion.After)]
                    : portion.First > 0 ? [ReportButtons.Of(Portion.Back, Verbs.ReportInactive, scope, period, idle.Days)] : Array.Empty<CardAction>(),
                ReportButtons.Of("CSV", Verbs.ReportExportIdle, scope, period, idle.Days),
                ReportButtons.Of("Bilan", Verbs.Report, scope, period),
            ],
        });
    }

    private static TextBlock Line(IdleGpo one, LocalDate today, string? heading)
    {
        var last = one switch
        {
            { LastHeldOn: { } held, DaysSince: { } days } => $"dernière réunion le {Date(held, today)} (il y a {French.Count(days, "jour")})",
            { DaysSince: { } days } => $"aucune réunion tenue, {French.Count(days, "jour")} depuis la création",
            _ => "aucune réunion tenue",
        };
        var next = one.NextOn is { } day ? $"prochaine le {Date(day, today)}" : "aucune planifiée";
        var text = $"**{one.Gpo.GpoId}** {CardText.Plain(one.Gpo.Name)}  \n{last}, {next}";
        return new TextBlock(heading is null ? text : $"{heading}\n\n{text}") { Separator = heading is not null };
    }

    private static string Date(LocalDate day, LocalDate today) =>
        day.Year == today.Year ? French.DayInYear(day) : $"{French.DayInYear(day)} {day.Year}";
}

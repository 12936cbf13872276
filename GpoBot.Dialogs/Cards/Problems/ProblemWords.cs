using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Problems;

/// <summary>What a problem is and how it stands, in the same words on every card.</summary>
internal static class ProblemWords
{
    public static string Name(Problem problem) => $"{problem.Id} – {CardText.Plain(problem.Title)}";

    public static string State(Problem problem) => problem switch
    {
        { Status: ProblemStatus.Redirected or ProblemStatus.Transferred, SentTo: { } to } =>
            $"{ProblemLabels.Status(problem.Status)} vers {(problem.Status == ProblemStatus.Redirected ? ProblemLabels.SentTo(to) : CardText.Plain(to))}",
        { ReopenedFrom: { } former, Open: true } => $"{ProblemLabels.Status(problem.Status)} (reprise de {former})",
        { PlanVersion: > 1 and var version, Open: true } => $"{ProblemLabels.Status(problem.Status)} (plan n° {version})",
        _ => ProblemLabels.Status(problem.Status),
    };

    /// <summary>« Jours d'occupation : 11 → 2 (cible 2), mesuré le 19 novembre »; null when nothing is counted yet.</summary>
    public static string? Indicator(Problem problem, LocalDate today)
    {
        if (problem.Indicator is not { Length: > 0 } name) return null;
        var values = (problem.InitialValue, problem.CurrentValue) switch
        {
            ({ } initial, { } current) => $" : {French.Number(initial)} → {French.Number(current)}",
            (null, { } current) => $" : {French.Number(current)}",
            ({ } initial, _) => $" : {French.Number(initial)} au départ",
            _ => "",
        };
        var target = problem.TargetValue is { } goal ? $" (cible {French.Number(goal)})" : "";
        var when = problem.MeasuredOn is { } day ? $", mesuré le {Day(day, today)}" : values.Length == 0 ? ", pas encore mesuré" : "";
        return CardText.Plain(name) + values + target + when;
    }

    /// <summary>Where, of what kind, and for how many, as it was told.</summary>
    public static IEnumerable<Fact> Told(Problem problem)
    {
        if (problem.Place is { Length: > 0 } place) yield return new Fact("Lieu", CardText.Plain(place));
        yield return new Fact("Catégorie", ProblemLabels.Category(problem.Category));
        if (problem.PeopleConcerned is { } people) yield return new Fact("Habitants", $"{French.Count(people, "personne")} en parlent".Replace("1 personne en parlent", "1 personne en parle", StringComparison.Ordinal));
        if (problem.Origin is { Length: > 0 } origin) yield return new Fact("Origine", ProblemLabels.Origin(origin));
    }

    public static Fact Of(Gpo gpo) => new("GPO", $"{gpo.Id} {CardText.Plain(gpo.Group.Name)}");

    public static string Day(LocalDate day, LocalDate today) => day.Year == today.Year ? French.DayInYear(day) : $"{French.DayInYear(day)} {day.Year}";

    /// <summary>A line that says what was wrong with the last try.</summary>
    public static IEnumerable<Element> Fault(string? fault) =>
        fault is null ? [] : [new TextBlock(fault) { Color = TextColor.Attention, Weight = TextWeight.Bolder }];

    public static CardData Data(string verb, Gpo gpo, Problem problem) =>
        new() { Verb = verb, Gpo = gpo.Id, Id = problem.Id, Version = problem.Version };
}

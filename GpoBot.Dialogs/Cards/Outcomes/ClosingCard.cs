using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Outcomes;

/// <summary>Can the problem be closed as solved? Condition by condition, with the next step for what is missing.</summary>
public static class ClosingCard
{
    public const string ExceptionInput = "exception";

    public static string Title(Problem problem, ClosingCheck check) =>
        check.Met ? $"{problem.Id} : les conditions sont réunies" : $"{problem.Id} : pas encore résolue";

    /// <param name="note">Said before all else: what has just been noted, or refused.</param>
    /// <param name="typed">True when a yes closes it.</param>
    public static AdaptiveCard Of(Gpo gpo, Problem problem, LocalDate today, string? note = null, bool typed = false)
    {
        var check = ClosingCheck.Of(gpo, problem, today);
        return new AdaptiveCard
        {
            FallbackText = $"{Title(problem, check)}. {Lead(check)}",
            Body =
            [
                TextBlock.Heading(Title(problem, check)),
                .. note is null ? Array.Empty<Element>() : [new TextBlock(note) { Weight = TextWeight.Bolder }],
                new TextBlock(Lead(check)),
                new FactSet(
                [
                    new Fact("Problématique", OutcomeWords.Name(problem)),
                    .. problem.Indicator is { Length: > 0 } indicator ? [new Fact("Indicateur", CardText.Plain(indicator))] : Array.Empty<Fact>(),
                    .. check.OpinionsRunning ? [new Fact("Avis", $"ouverts jusqu'au {OutcomeWords.Day(problem.OpinionsUntil!.Value)}")] : Array.Empty<Fact>(),
                    .. check.Met ? [new Fact("Contrôle de récidive", OutcomeWords.Day(today.PlusDays(RecurrenceCheck.DaysAfter)))] : Array.Empty<Fact>(),
                ]),
                .. ClosingLines.Of(problem, check).Select((line, at) => new TextBlock(line) { Spacing = at == 0 ? Spacing.Medium : Spacing.Small }),
                TextBlock.Subtle(OutcomeWords.Rule(check.Rule)),
                .. check.Met && typed ? [TextBlock.Subtle("Répondez **oui** pour clore, **non** pour abandonner.")] : Array.Empty<Element>(),
            ],
            Actions = [.. Actions(gpo, problem, check)],
        };
    }

    public static string Lead(ClosingCheck check) => check.Met
        ? $"{Sentence(check.Opinions)} Les conditions sont réunies (règle v{check.Rule.Version}) : il ne manque que votre signature."
        : $"Je ne peux pas la clore directement : il manque {ClosingLines.Missing(check)}.";

    public static CardData Data(string verb, Gpo gpo, Problem problem) => new() { Verb = verb, Gpo = gpo.Id, Id = problem.Id, Version = problem.PlanVersion };

    private static string Sentence(OpinionCount count) => $"{OutcomeWords.Opinions(count.Voting, count.Favourable)} ({count.Favourable} sur {count.Voting}).";

    private static IEnumerable<CardAction> Actions(Gpo gpo, Problem problem, ClosingCheck check)
    {
        List<CardAction> steps = [];
        if (check.Met) steps.Add(new ExecuteAction("Clore comme résolu", Data(Verbs.CloseSolved, gpo, problem)));
        if (!check.Opinions.Met) steps.Add(Opinions(gpo, problem, check));
        if (!check.IndicatorMet) steps.AddRange([new ExecuteAction("Mesurer l'indicateur", Data(Verbs.IndicatorForm, gpo, problem)), Exception(gpo, problem)]);
        if (!check.CommitmentsMet) steps.Add(new ExecuteAction("Voir les engagements", Data(Verbs.Unsettled, gpo, problem)));
        if (problem.Status is ProblemStatus.UnderEvaluation or ProblemStatus.Unsolved && problem.OpinionsAskedAt is not null
            && (check.Met || !check.OpinionsRunning))
            steps.Add(new ExecuteAction("Relancer un plan", Data(Verbs.RelaunchPlan, gpo, problem)));
        if (!check.Met) steps.Add(new ExecuteAction("Clore autrement", Data(Verbs.EndForm, gpo, problem)));
        // The first step is the one to take.
        return steps.Select((step, at) => at == 0 && step is ExecuteAction ? step with { Style = ActionStyle.Positive } : step);
    }

    private static ExecuteAction Opinions(Gpo gpo, Problem problem, ClosingCheck check) => check.OpinionsRunning
        ? new ExecuteAction("Voir les avis", Data(Verbs.Opinions, gpo, problem))
        : new ExecuteAction("Demander les avis", Data(Verbs.AskOpinions, gpo, problem));

    private static ShowCardAction Exception(Gpo gpo, Problem problem) => new("Écrire une exception", new AdaptiveCard
    {
        Body =
        [
            new TextInput(ExceptionInput, "Pourquoi clore sans l'indicateur, sans nom de personne")
            {
                IsRequired = true, IsMultiline = true, MaxLength = ExceptIndicator.LongestText,
            },
        ],
        Actions = [new ExecuteAction("Noter l'exception", Data(Verbs.ExceptIndicator, gpo, problem))],
    });
}

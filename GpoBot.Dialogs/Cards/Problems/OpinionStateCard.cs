using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Problems;

/// <summary>How far an evaluation has come, for who leads it: counts of organisations and the rule, never who said what.</summary>
public static class OpinionStateCard
{
    public static string Title(Problem problem) => $"Avis sur {problem.Id}";

    /// <param name="running">True while opinions can be given.</param>
    /// <param name="note">Said before all else.</param>
    public static AdaptiveCard Of(Gpo gpo, Problem problem, bool running, string? note = null)
    {
        var count = OpinionCount.Of(gpo, problem);
        var ever = problem.OpinionsAskedAt is not null;
        return new AdaptiveCard
        {
            FallbackText = ever ? $"{Title(problem)} : {Answered(count)}" : $"{Title(problem)} : pas encore demandés",
            Body =
            [
                TextBlock.Heading(Title(problem)),
                .. note is null ? Array.Empty<Element>() : [new TextBlock(note) { Weight = TextWeight.Bolder }],
                new FactSet([.. OpinionWords.Facts(gpo, problem), .. ever ? Counts(problem, count, running) : []]),
                .. ever ? Rule(count) : [new TextBlock("Aucun avis n'a encore été demandé aux membres.")],
            ],
            Actions = Actions(gpo, problem, running),
        };
    }

    private static IEnumerable<Fact> Counts(Problem problem, OpinionCount count, bool running)
    {
        yield return new Fact(running ? "Ouvert" : "Terminé", running ? $"jusqu'au {OpinionWords.Until(problem)}" : $"le {OpinionWords.Until(problem)}");
        if (ResidentsVoice.Of(problem, count.Rule) is { } voice) yield return new Fact("Habitants", Outcomes.OutcomeWords.Residents(voice));
        yield return new Fact("Organisations interrogées", French.Number(count.Asked));
        yield return new Fact("Ont répondu", French.Number(count.Answered));
        yield return new Fact("Avis favorables", $"{French.Number(count.Favourable)} sur {French.Count(count.Voting, "avis exprimé", "avis exprimés")}");
    }

    private static IEnumerable<Element> Rule(OpinionCount count) =>
    [
        new TextBlock("**Pour qu'une problématique compte comme résolue**"),
        new TextBlock($"{Mark(count.EnoughAnswered)} au moins {count.Rule.Quorum} organisations ont répondu"),
        new TextBlock($"{Mark(count.OutsidePolice)} dont une au moins hors police nationale") { Spacing = Spacing.Small },
        new TextBlock($"{Mark(count.EnoughFavourable)} {Outcomes.OutcomeWords.Ratio(count.Rule)}") { Spacing = Spacing.Small },
        TextBlock.Subtle("« Oui » et « plutôt oui » sont favorables ; « sans avis » compte seulement comme réponse."),
    ];

    private static IReadOnlyList<CardAction>? Actions(Gpo gpo, Problem problem, bool running) => running
        ?
        [
            new ExecuteAction("Donner l'avis de mon service", OpinionCard.Data(Verbs.OpinionForm, gpo, problem)),
            new ExecuteAction("Peut-on la clore ?", OpinionCard.Data(Verbs.ClosingCheck, gpo, problem)),
        ]
        : problem.Open
            ?
            [
                new ExecuteAction("Demander les avis", OpinionCard.Data(Verbs.AskOpinions, gpo, problem)) { Style = ActionStyle.Positive },
                new ExecuteAction("Peut-on la clore ?", OpinionCard.Data(Verbs.ClosingCheck, gpo, problem)),
            ]
            : null;

    private static string Answered(OpinionCount count) =>
        $"{French.Count(count.Answered, "organisation a répondu", "organisations ont répondu")} sur {French.Number(count.Asked)}";

    // Words, for neither a colour nor a sign is read to everybody.
    private static string Mark(bool met) => met ? "✔ Oui :" : "✘ Pas encore :";
}

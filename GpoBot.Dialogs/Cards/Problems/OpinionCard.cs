using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Problems;

/// <summary>What one organisation thinks of a problem: asked with the five answers, or as it was recorded.</summary>
public static class OpinionCard
{
    public const string OpinionInput = "opinion";

    public static string Question(Problem problem) => $"{problem.Id} : le problème vous paraît-il résolu ?";

    /// <param name="who">Whose organisation answers; what it said before is shown and chosen.</param>
    /// <param name="refusal">Why the last answer was not taken.</param>
    public static AdaptiveCard Ask(Gpo gpo, Problem problem, Contact who, string? refusal = null)
    {
        var given = GiveOpinion.Of(gpo, problem, who);
        return new AdaptiveCard
        {
            FallbackText = Question(problem),
            Body =
            [
                TextBlock.Heading(Question(problem)),
                .. refusal is null ? Array.Empty<Element>() : [new TextBlock(refusal) { Color = TextColor.Attention, Weight = TextWeight.Bolder }],
                new FactSet([.. OpinionWords.Facts(gpo, problem), new Fact("Réponse", $"jusqu'au {OpinionWords.Until(problem)}")]),
                .. Lines(given is null ? null : Already(gpo, given, who)),
                Answers(given?.Opinion),
                TextBlock.Subtle($"Un avis par organisation ; il en faut au moins {gpo.Group.Closing.Quorum}, dont un hors police nationale, et "
                    + $"{Outcomes.OutcomeWords.Ratio(gpo.Group.Closing)}."),
                TextBlock.Subtle($"Vous pouvez aussi écrire ici « {problem.Id} plutôt oui »."),
            ],
            Actions = [new ExecuteAction("Donner cet avis", Data(Verbs.GiveOpinion, gpo, problem)) { Style = ActionStyle.Positive }],
        };
    }

    public static AdaptiveCard Recorded(Gpo gpo, Problem problem, Contact who, GivenOpinion given)
    {
        var title = Title(given);
        return new AdaptiveCard
        {
            FallbackText = title,
            Body =
            [
                TextBlock.Heading(title),
                new FactSet(
                [
                    new Fact("Problématique", OpinionWords.Name(problem)),
                    new Fact("Au nom de", CardText.Plain(who.Organisation)),
                    new Fact("Modifiable", $"jusqu'au {OpinionWords.Until(problem)}"),
                ]),
                TextBlock.Subtle("Un avis par organisation : si un collègue répond après vous, c'est le sien qui compte."),
            ],
            Actions = [new ExecuteAction("Changer", Data(Verbs.OpinionForm, gpo, problem))],
        };
    }

    /// <summary>« C'est enregistré : plutôt oui ».</summary>
    public static string Title(GivenOpinion given) => $"C'est enregistré : {OpinionWords.Said(given.Opinion)}";

    /// <summary>The five answers to choose from.</summary>
    /// <param name="label">What a screen reader says before them.</param>
    public static ChoiceSetInput Answers(Opinion? chosen, string label = "Votre avis") =>
        new(OpinionInput, label, [.. OpinionWords.All.Select(opinion => new Choice(OpinionWords.Of(opinion), opinion.ToString()))])
        {
            Style = ChoiceInputStyle.Expanded, IsRequired = true, Selected = chosen is { } one ? [one.ToString()] : [],
            ErrorMessage = "Choisissez une des cinq réponses.",
        };

    public static CardData Data(string verb, Gpo gpo, Problem problem) => new() { Verb = verb, Gpo = gpo.Id, Id = problem.Id };

    private static string Already(Gpo gpo, GivenOpinion given, Contact who) => given.ContactId == who.Id
        ? $"Votre avis : **{OpinionWords.Said(given.Opinion)}**. Vous pouvez encore le changer."
        : $"{CardText.Plain(gpo.FindContact(given.ContactId)?.FullName ?? "Un collègue")} a répondu **{OpinionWords.Said(given.Opinion)}** "
            + "pour votre organisation. Votre réponse remplacera la sienne.";

    private static IEnumerable<Element> Lines(string? line) => line is null ? [] : [new TextBlock(line)];
}

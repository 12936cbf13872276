using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;

namespace GpoBot.Dialogs.Cards.Outcomes;

/// <summary>What was closed and is open again, or has stayed solved.</summary>
public static class ReopenedCard
{
    public static string Title(ProblemReopened reopened) => $"{reopened.Former.Id} est rouverte sous la référence {reopened.Problem.Id}";

    public static AdaptiveCard Of(Gpo gpo, ProblemReopened reopened)
    {
        var problem = reopened.Problem;
        return new AdaptiveCard
        {
            FallbackText = Title(reopened),
            Body =
            [
                TextBlock.Heading(Title(reopened)),
                new FactSet([.. Facts(problem)]),
                new TextBlock("Les membres sont prévenus. Dans les bilans, elle compte comme rouverte, jamais comme nouvelle."),
                TextBlock.Subtle($"Ouverte par erreur ? Écrivez « clos {problem.Id} sans suite »."),
            ],
            Actions = [new ExecuteAction("Retour aux habitants", ClosingCard.Data(Verbs.PublicText, gpo, problem))],
        };
    }

    public static IEnumerable<Fact> Facts(Problem problem)
    {
        yield return new Fact("Problématique", OutcomeWords.Name(problem));
        if (problem.ReopenedFrom is { } former) yield return new Fact("Fait suite à", former);
        yield return new Fact("État", "diagnostic à refaire avec les partenaires");
    }

    public static AdaptiveCard Stable(Gpo gpo, Problem problem)
    {
        var title = $"{problem.Id} est stable";
        return new AdaptiveCard
        {
            FallbackText = title,
            Body =
            [
                TextBlock.Heading(title),
                new FactSet(
                [
                    new Fact("Problématique", OutcomeWords.Name(problem)),
                    .. problem.ClosedOn is { } closed ? [new Fact("Résolue le", OutcomeWords.Day(closed))] : Array.Empty<Fact>(),
                    .. problem.StableOn is { } stable ? [new Fact("Constatée stable le", OutcomeWords.Day(stable))] : Array.Empty<Fact>(),
                ]),
                TextBlock.Subtle($"Si elle revient malgré tout, écrivez « rouvre {problem.Id} »."),
            ],
            Actions = [EndedCard.Practice(gpo, problem, problem.GoodPractice)],
        };
    }
}

using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Outcomes;

/// <summary>A problem that has come to its end: how, by which rule, and what is still to be done.</summary>
public static class EndedCard
{
    public const string PracticeInput = "practice";

    public static AdaptiveCard Of(Gpo gpo, ProblemEnded ended)
    {
        var problem = ended.Problem;
        var title = OutcomeWords.Ended(problem);
        return new AdaptiveCard
        {
            FallbackText = title,
            Body =
            [
                TextBlock.Heading(title),
                new FactSet([.. Facts(problem, ended)]),
                new TextBlock("Les membres sont prévenus. L'historique reste consultable, et la problématique peut être reprise sous une nouvelle référence."),
                TextBlock.Subtle($"Pour la reprendre, écrivez « rouvre {problem.Id} »."),
            ],
            Actions = [.. Actions(gpo, problem)],
        };
    }

    /// <summary>The facts of the end, for messages too.</summary>
    public static IEnumerable<Fact> Facts(Problem problem)
    {
        yield return new Fact("Problématique", OutcomeWords.Name(problem));
        if (problem.Status == ProblemStatus.Transferred && problem.SentTo is { } to) yield return new Fact("Transférée à", CardText.Plain(to));
        if (problem.EndedFor is { } reason) yield return new Fact("Motif", OutcomeWords.Of(reason));
        if (problem.Status != ProblemStatus.Solved) yield break;
        if (OutcomeWords.Measured(problem) is { } measured) yield return new Fact("Indicateur", measured);
        if (problem.IndicatorException is { } exception) yield return new Fact("Exception écrite", CardText.Plain(exception));
        yield return new Fact("Avis collégial", OutcomeWords.Opinions(problem.Opinions ?? 0, problem.FavourableOpinions ?? 0));
        if (problem.RuleVersion > 0) yield return new Fact("Règle", $"v{problem.RuleVersion}");
        if (problem.RecurrenceCheckOn is { } day) yield return new Fact("Contrôle de récidive", OutcomeWords.Day(day));
    }

    public static ShowCardAction Practice(Gpo gpo, Problem problem, string? text = null) => new("Écrire une bonne pratique", new AdaptiveCard
    {
        Body =
        [
            new TextInput(PracticeInput, "Ce que d'autres GPO peuvent en retenir, sans nom de personne")
            {
                IsRequired = true, IsMultiline = true, MaxLength = WriteGoodPractice.LongestText, Value = text,
            },
        ],
        Actions = [new ExecuteAction("Approuver la bonne pratique", ClosingCard.Data(Verbs.GoodPractice, gpo, problem))],
    });

    private static IEnumerable<Fact> Facts(Problem problem, ProblemEnded ended)
    {
        foreach (var fact in Facts(problem)) yield return fact;
        if (ended.GivenUp.Count > 0)
            yield return new Fact("Engagements abandonnés", French.Join(ended.GivenUp));
    }

    private static IEnumerable<CardAction> Actions(Gpo gpo, Problem problem)
    {
        yield return new ExecuteAction("Retour aux habitants", ClosingCard.Data(Verbs.PublicText, gpo, problem));
        if (problem.Status == ProblemStatus.Solved) yield return Practice(gpo, problem, problem.GoodPractice);
    }
}

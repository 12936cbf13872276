using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Problems;

/// <summary>Acknowledges a report: its reference, what was understood, and when there will be news.</summary>
public static class ReportedCard
{
    public static string Title(Problem problem) => $"Signalement {problem.Id} transmis";

    public static AdaptiveCard Of(Gpo gpo, Problem problem) => new()
    {
        FallbackText = Title(problem),
        Body =
        [
            TextBlock.Heading(Title(problem)),
            new TextBlock("Merci. Le référent l'examine ; vous aurez des nouvelles d'ici au "
                + $"**{French.Date((problem.ReportedOn ?? default).PlusDays(ReportProblem.NewsWithinDays))}** au plus tard."),
            new FactSet([new Fact("Quoi", CardText.Plain(problem.Title)), .. ProblemWords.Told(problem), ProblemWords.Of(gpo)]),
            TextBlock.Subtle($"Pour savoir où il en est, écrivez « où en est {problem.Id} ? ». {Sentences.Emergency}"),
        ],
        Actions = [new ExecuteAction($"Voir {problem.Id}", ProblemWords.Data(Verbs.ProblemShow, gpo, problem))],
    };
}

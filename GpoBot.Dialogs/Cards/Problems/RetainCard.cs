using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Problems;

/// <summary>The four questions that decide whether the group takes up what was proposed.</summary>
public static class RetainCard
{
    public const string TestsInput = "tests";

    /// <summary>By the number under which they can be typed.</summary>
    public static IReadOnlyList<string> Questions { get; } =
    [
        "Elle est localisée : un lieu précis, pas tout un quartier",
        "Elle est répétée : au moins deux faits semblables",
        "Elle demande au moins deux partenaires",
        "Elle est mesurable : on saura si la situation s'améliore",
    ];

    public static string Title(Problem problem) => $"Retenir {problem.Id} ?";

    /// <param name="heading">What was just done, when the questions follow it.</param>
    /// <param name="met">Numbers of the questions answered with yes before.</param>
    public static AdaptiveCard Of(Gpo gpo, Problem problem, string? heading = null, string? fault = null, IReadOnlyList<int>? met = null) => new()
    {
        FallbackText = heading ?? Title(problem),
        Body =
        [
            TextBlock.Heading(heading ?? Title(problem)),
            .. ProblemWords.Fault(fault),
            new FactSet([new Fact("Quoi", CardText.Plain(problem.Title)), .. ProblemWords.Told(problem), ProblemWords.Of(gpo)]),
            new ChoiceSetInput(TestsInput, "Pour la retenir, cochez ce qui est vrai ; il faut les quatre",
                [.. Questions.Select((question, at) => new Choice($"{at + 1}. {question}", $"{at + 1}"))])
            {
                IsMultiSelect = true, Style = ChoiceInputStyle.Expanded, Selected = [.. (met ?? []).Select(number => $"{number}")],
            },
            TextBlock.Subtle("Sans la carte, écrivez les numéros de ce qui est vrai, par exemple « 1 2 3 4 », ou « oui » pour les quatre. "
                + $"Pour la transmettre ailleurs : « réoriente {problem.Id} vers la mairie »."),
        ],
        Actions =
        [
            new ExecuteAction("Retenir", ProblemWords.Data(Verbs.Retain, gpo, problem)) { Style = ActionStyle.Positive },
            new ExecuteAction("Réorienter", ProblemWords.Data(Verbs.RedirectForm, gpo, problem)) { AssociatedInputs = AssociatedInputs.None },
        ],
    };
}

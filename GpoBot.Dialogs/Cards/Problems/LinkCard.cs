using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Problems;

/// <summary>Which other group is to follow a problem: to name, or to confirm.</summary>
public static class LinkCard
{
    public const string GroupInput = "other";
    public const string ToConfirm = "Lien à confirmer";

    public static string Title(Problem problem) => $"Lier {problem.Id} à un autre GPO";

    public static AdaptiveCard Form(Gpo gpo, Problem problem, string? fault) => new()
    {
        FallbackText = Title(problem),
        Body =
        [
            TextBlock.Heading(Title(problem)),
            .. ProblemWords.Fault(fault),
            new FactSet(
            [
                new Fact("Problématique", ProblemWords.Name(problem)),
                new Fact("Suivie aussi par", problem.LinkedGroups.Count == 0 ? "aucun autre GPO" : French.Join(problem.LinkedGroups.Select(CardText.Plain))),
            ]),
            new TextInput(GroupInput, "Identifiant de l'autre GPO") { IsRequired = true, MaxLength = 12, Placeholder = "T01" },
            TextBlock.Subtle($"L'autre GPO la voit en lecture, dans sa liste et à son ordre du jour ; elle reste comptée une seule fois, dans {gpo.Id}."),
            TextBlock.Subtle($"Ou écrivez ici, par exemple « lie {problem.Id} au T01 »."),
        ],
        Actions =
        [
            new ExecuteAction("Lier", ProblemWords.Data(Verbs.Link, gpo, problem)) { Style = ActionStyle.Positive },
            .. problem.LinkedGroups.Take(4).Select(id => new ExecuteAction($"Ne plus lier à {CardText.Plain(id)}",
                ProblemWords.Data(Verbs.Unlink, gpo, problem) with { Choice = id }) { AssociatedInputs = AssociatedInputs.None }),
        ],
    };

    public static AdaptiveCard Preview(Gpo gpo, Problem problem, Group other, bool off, string draftId)
    {
        var name = $"{other.Id} {CardText.Plain(other.Name)}";
        var sentence = off ? $"Je ne fais plus suivre **{problem.Id}** par {name}. C'est bien cela ?" : $"Je fais suivre **{problem.Id}** par {name}. C'est bien cela ?";
        return new AdaptiveCard
        {
            FallbackText = sentence.Replace("**", "", StringComparison.Ordinal),
            Body =
            [
                new TextBlock(sentence),
                .. off ? Array.Empty<Element>() : [new TextBlock($"Elle y sera visible en lecture et reste comptée une seule fois, dans {gpo.Id}.")],
                new FactSet([new Fact("Problématique", ProblemWords.Name(problem)), ProblemWords.Of(gpo)]),
                TextBlock.Subtle(Sentences.YesNo),
            ],
            Actions = DraftButtons.Of(draftId, off ? "Ne plus lier" : "Lier"),
        };
    }
}

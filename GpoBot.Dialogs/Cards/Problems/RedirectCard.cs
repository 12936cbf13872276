using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Problems;

/// <summary>To whom a proposal goes that is none for the group: to choose, or to confirm.</summary>
public static class RedirectCard
{
    public const string ToInput = "to";
    public const string WordsInput = "words";
    public const string ToConfirm = "Réorientation à confirmer";

    public static string Title(Problem problem) => $"Réorienter {problem.Id}";

    public static AdaptiveCard Form(Gpo gpo, Problem problem, string? to, string? words, string? fault) => new()
    {
        FallbackText = Title(problem),
        Body =
        [
            TextBlock.Heading(Title(problem)),
            .. ProblemWords.Fault(fault),
            new FactSet([new Fact("Quoi", CardText.Plain(problem.Title)), .. ProblemWords.Told(problem), ProblemWords.Of(gpo)]),
            new ChoiceSetInput(ToInput, "Transmettre à", [.. RedirectProblem.Destinations.Select(code => new Choice(ProblemLabels.Destination(code), code))])
            {
                Selected = to is null ? [] : [to], IsRequired = true, Style = ChoiceInputStyle.Compact, Placeholder = "Choisir le destinataire",
            },
            new TextInput(WordsInput, "Service, sans nom de personne, facultatif") { Value = words, MaxLength = RedirectProblem.LongestWords },
            TextBlock.Subtle("GpoBot informe la personne qui l'a signalée. La transmission elle-même vous revient : rien n'est envoyé au destinataire."),
            TextBlock.Subtle($"Ou écrivez ici, par exemple « réoriente {problem.Id} vers la mairie »."),
        ],
        Actions = [new ExecuteAction("Réorienter", ProblemWords.Data(Verbs.Redirect, gpo, problem)) { Style = ActionStyle.Positive }],
    };

    public static AdaptiveCard Preview(Gpo gpo, Problem problem, string to, string? words, string draftId)
    {
        var sentence = $"Je réoriente **{problem.Id}** vers {ProblemLabels.SentTo(words is null ? to : $"{to} {words}")}. C'est bien cela ?";
        return new AdaptiveCard
        {
            FallbackText = sentence.Replace("**", "", StringComparison.Ordinal),
            Body =
            [
                new TextBlock(sentence),
                new FactSet([new Fact("Quoi", CardText.Plain(problem.Title)), .. ProblemWords.Told(problem), ProblemWords.Of(gpo)]),
                TextBlock.Subtle(Sentences.YesNo),
            ],
            Actions = DraftButtons.Of(draftId, "Réorienter"),
        };
    }
}

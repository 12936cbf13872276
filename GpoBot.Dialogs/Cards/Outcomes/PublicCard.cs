using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Outcomes;

/// <summary>What may be told to the residents: the approved text, or the plain state; never an action of the police.</summary>
public static class PublicCard
{
    public const string TextInputId = "words";

    public static string Title(Problem problem) => $"{problem.Id} : retour aux habitants";

    /// <summary>Who may write sees the button, and a lead what waits for approval.</summary>
    public static AdaptiveCard Of(Gpo gpo, Problem problem, Contact reader, bool mayWrite)
    {
        var waiting = reader.LeadsTheGroup ? problem.PublicDraft : null;
        return new AdaptiveCard
        {
            FallbackText = Title(problem),
            Body =
            [
                TextBlock.Heading(Title(problem)),
                new TextBlock("**Ce que vous pouvez dire**"),
                new TextBlock(CardText.Plain(Told(problem))),
                TextBlock.Subtle(problem.PublicText is null
                    ? "État public : aucun texte n'a encore été approuvé pour cette problématique."
                    : $"Texte approuvé par le référent{(problem.PublicSince is { } day ? $" le {French.Date(day)}" : "")}."),
                .. waiting is null ? Array.Empty<Element>() : [new TextBlock("**Proposition à approuver**"), new TextBlock(CardText.Plain(waiting))],
                TextBlock.Subtle("Ne dites rien d'une opération de police ni d'une personne."),
            ],
            Actions = mayWrite ? [.. Buttons(gpo, problem, waiting)] : null,
        };
    }

    /// <param name="text">What stands in the field.</param>
    public static AdaptiveCard Form(Gpo gpo, Problem problem, Contact writer, string? text, string? refusal)
    {
        var approves = writer.LeadsTheGroup;
        return new AdaptiveCard
        {
            FallbackText = Title(problem),
            Body =
            [
                TextBlock.Heading(Title(problem)),
                .. refusal is null ? Array.Empty<Element>() : [new TextBlock(refusal) { Color = TextColor.Attention, Weight = TextWeight.Bolder }],
                new TextBlock("Un texte à part, écrit pour être dit : il ne reprend ni le relevé de décisions ni une action de police."),
                new TextInput(TextInputId, "Texte pour les habitants, sans nom de personne")
                {
                    IsRequired = true, IsMultiline = true, MaxLength = ProposePublicText.LongestText, Value = text,
                },
                TextBlock.Subtle($"Ou écrivez ici « retour habitants {problem.Id} : » suivi du texte."),
            ],
            Actions =
            [
                new ExecuteAction(
                    approves ? "Approuver ce texte" : "Proposer au référent",
                    ClosingCard.Data(approves ? Verbs.ApprovePublicText : Verbs.ProposePublicText, gpo, problem)) { Style = ActionStyle.Positive },
            ],
        };
    }

    /// <summary>The approved text, or the state in words that anybody may hear.</summary>
    public static string Told(Problem problem) => problem.PublicText ?? State(problem);

    private static string State(Problem problem) => problem.Status switch
    {
        ProblemStatus.Solved when problem.ReopenedAs is not null => "La situation avait été réglée, elle est de nouveau suivie par le groupe de partenariat.",
        ProblemStatus.Solved when problem.StableOn is not null => "La situation est réglée et l'est restée depuis.",
        ProblemStatus.Solved => "La situation est considérée comme réglée. Le groupe de partenariat vérifiera qu'elle le reste.",
        ProblemStatus.Transferred => "La situation est désormais suivie par un autre groupe, mieux placé pour agir.",
        ProblemStatus.ClosedWithoutFollowUp => "Le groupe de partenariat a examiné la situation et ne la suit plus. Elle peut être signalée à nouveau.",
        ProblemStatus.UnderEvaluation => "Des actions ont été menées avec les partenaires du quartier. Leur effet est en cours d'évaluation.",
        ProblemStatus.PlanInProgress or ProblemStatus.Unsolved => "Des actions sont en cours avec les partenaires du quartier.",
        ProblemStatus.Proposed => "Le signalement est reçu, il est en cours d'examen.",
        ProblemStatus.Redirected => "Le signalement a été orienté vers le service compétent.",
        _ => "La situation est suivie. Les partenaires du quartier l'examinent ensemble avant d'agir.",
    };

    private static IEnumerable<CardAction> Buttons(Gpo gpo, Problem problem, string? waiting)
    {
        if (waiting is not null)
            yield return new ExecuteAction("Approuver", ClosingCard.Data(Verbs.ApprovePublicText, gpo, problem)) { Style = ActionStyle.Positive };
        yield return new ExecuteAction(waiting is null ? "Écrire le texte" : "Modifier", ClosingCard.Data(Verbs.PublicForm, gpo, problem));
    }
}

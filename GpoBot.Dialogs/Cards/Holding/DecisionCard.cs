using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.Holding;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Holding;

/// <summary>A decision other than a commitment, in a few words.</summary>
public static class DecisionCard
{
    public const string TextInput = "decision";
    public const string Title = "Noter une décision";

    public static AdaptiveCard Of(Gpo gpo, Meeting meeting, string? problem = null, string? typed = null) => new()
    {
        FallbackText = Title,
        Body =
        [
            TextBlock.Heading(Title),
            TextBlock.Subtle($"{gpo.Id} {CardText.Plain(gpo.Group.Name)}, réunion du {French.Date(meeting.Start.Date)}"),
            .. problem is null ? Array.Empty<Element>() : [new TextBlock(problem) { Color = TextColor.Attention }],
            new TextInput(TextInput, "Décision autre qu'un engagement, sans nom de personne")
            {
                IsRequired = true, IsMultiline = true, MaxLength = NoteDecision.Longest, Value = typed,
                Placeholder = "Par exemple : demander un arrêté sur la vente d'alcool après 22 h", ErrorMessage = "Écrivez la décision.",
            },
            TextBlock.Subtle("Un engagement (qui fait quoi, pour quand) se note avec « Nouvel engagement »."),
        ],
        Actions =
        [
            new ExecuteAction("Enregistrer la décision", HoldingButtons.Data(Verbs.HoldDecision, gpo, meeting)) { Style = ActionStyle.Positive },
            HoldingButtons.Page("Retour au suivi", gpo, meeting, HoldingButtons.CommitmentsPage),
        ],
    };
}

using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Meetings;

/// <summary>Which meeting, and why: the reason is chosen from the list so that reports can explain gaps.</summary>
public static class CancelMeetingCard
{
    public const string ReasonInput = "reason";

    /// <param name="reason">Ticked beforehand when it was said; the words "oui" then confirm as the button does.</param>
    public static AdaptiveCard Of(Gpo gpo, Meeting meeting, CancelReason? reason, string? problem = null) => new()
    {
        FallbackText = "Annuler une réunion",
        Body =
        [
            TextBlock.Heading($"Annuler cette réunion ? – {gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
            .. problem is null ? Array.Empty<Element>() : [new TextBlock(problem) { Color = TextColor.Attention }],
            new FactSet([.. MeetingFacts.Of(meeting), new Fact("Participants", $"{meeting.InvitedIds.Count}, qui seront prévenus")]),
            new ChoiceSetInput(ReasonInput, "Motif", [.. Enum.GetValues<CancelReason>().Select(r => new Choice(Labels.Of(r), r.ToString()))])
            {
                IsRequired = true, Selected = reason is { } known ? [known.ToString()] : [], Style = ChoiceInputStyle.Compact, Placeholder = "Choisir un motif",
            },
            TextBlock.Subtle(reason is null ? "Ou écrivez le motif ici, par exemple « renfort opérationnel »." : "Répondez **oui** pour annuler la réunion, **non** pour la garder."),
        ],
        Actions =
        [
            new ExecuteAction("Annuler la réunion", new CardData { Verb = Verbs.CancelMeeting, Gpo = gpo.Id, Id = meeting.Id }) { Style = ActionStyle.Destructive },
            new ExecuteAction("Garder la réunion", new CardData { Verb = Verbs.MeetingList }) { AssociatedInputs = AssociatedInputs.None },
        ],
    };

    public static AdaptiveCard Done(Gpo gpo, Meeting meeting) => NoticeCard.Of("Réunion annulée",
    [
        $"{gpo.Id} {CardText.Plain(gpo.Group.Name)}, {French.DateTime(meeting.Start)}.",
        $"Motif : {Labels.Of(meeting.CancelReason ?? CancelReason.Other)}. Les {French.Count(meeting.InvitedIds.Count, "participant")} sont prévenus et l'événement est retiré de l'agenda.",
    ], new ExecuteAction("Réunions", new CardData { Verb = Verbs.MeetingList }));
}

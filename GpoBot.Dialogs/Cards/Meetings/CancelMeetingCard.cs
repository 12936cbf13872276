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

    /// <summary>What the other button chooses.</summary>
    public const string Keep = "keep";
    public const string DoneTitle = "Réunion annulée";
    public const string KeptTitle = "Réunion gardée";

    /// <summary>The closed list, for whoever answers in words.</summary>
    public static string Reasons => French.Join(Enum.GetValues<CancelReason>().Select(Labels.Of), "ou");

    /// <param name="reason">Ticked beforehand when it was said; the words "oui" then confirm as the button does.</param>
    public static AdaptiveCard Of(Gpo gpo, Meeting meeting, CancelReason? reason, string? problem = null) => new()
    {
        FallbackText = "Annuler une réunion",
        Body =
        [
            TextBlock.Heading($"Annuler cette réunion ? {gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
            .. problem is null ? Array.Empty<Element>() : [new TextBlock(problem) { Color = TextColor.Attention }],
            new FactSet([.. MeetingFacts.Of(meeting), new Fact("À prévenir", French.Count(meeting.InvitedIds.Count, "participant"))]),
            new ChoiceSetInput(ReasonInput, "Motif", [.. Enum.GetValues<CancelReason>().Select(r => new Choice(Labels.Of(r), r.ToString()))])
            {
                IsRequired = true, Selected = reason is { } known ? [known.ToString()] : [],
                Style = ChoiceInputStyle.Compact, Placeholder = "Choisir un motif",
            },
            TextBlock.Subtle(reason is null
                ? "Ou écrivez le motif ici, par exemple « renfort opérationnel »."
                : "Répondez **oui** pour annuler la réunion, **non** pour la garder."),
        ],
        Actions =
        [
            new ExecuteAction("Annuler la réunion", new CardData { Verb = Verbs.CancelMeeting, Gpo = gpo.Id, Id = meeting.Id })
            {
                Style = ActionStyle.Destructive,
            },
            new ExecuteAction("Garder la réunion", new CardData { Verb = Verbs.CancelMeeting, Gpo = gpo.Id, Id = meeting.Id, Choice = Keep })
            {
                AssociatedInputs = AssociatedInputs.None,
            },
        ],
    };

    public static AdaptiveCard Done(Gpo gpo, Meeting meeting) => NoticeCard.Of(DoneTitle,
    [
        Named(gpo, meeting),
        $"Motif : {Labels.Of(meeting.CancelReason ?? CancelReason.Other)}. "
            + $"{ToldTo(meeting.InvitedIds.Count)}, et l'événement est retiré de l'agenda.",
    ], Meetings);

    public static AdaptiveCard Kept(Gpo gpo, Meeting meeting) =>
        NoticeCard.Of(KeptTitle, [Named(gpo, meeting), "Rien n'a été changé, personne n'est prévenu."], Meetings);

    private static ExecuteAction Meetings => new("Réunions", new CardData { Verb = Verbs.MeetingList });

    private static string Named(Gpo gpo, Meeting meeting) =>
        $"{gpo.Id} {CardText.Plain(gpo.Group.Name)}, {French.DateTime(meeting.Start)}.";

    private static string ToldTo(int participants) => participants switch
    {
        0 => "Personne n'y était invité",
        1 => "Le participant est prévenu",
        _ => $"Les {French.Count(participants, "participant")} sont prévenus",
    };
}

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
    public const string KeptTitle = "Réunion gardée";

    /// <summary>The closed list, for whoever answers in words.</summary>
    public static string Reasons => French.Join(Enum.GetValues<CancelReason>().Select(Labels.Of), "ou");

    public static string DoneTitle(int meetings) => meetings == 1 ? "Réunion annulée" : $"{meetings} réunions annulées";

    public static CancelReason? ReasonOf(CardInputs inputs) =>
        Enum.TryParse<CancelReason>(inputs.Text(ReasonInput), out var reason) && Enum.IsDefined(reason) ? reason : null;

    public static bool FollowingOf(CardInputs inputs) => inputs.Text(ScopeInput.Id) == nameof(MeetingScope.Following);

    /// <param name="reason">Ticked beforehand when it was said; the words "oui" then confirm as the button does.</param>
    public static AdaptiveCard Of(
        Gpo gpo, Meeting meeting, CancelReason? reason, MeetingScope scope = MeetingScope.This, string? problem = null) => new()
    {
        FallbackText = "Annuler une réunion",
        Body =
        [
            TextBlock.Heading($"Annuler cette réunion ? {gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
            .. problem is null ? Array.Empty<Element>() : [new TextBlock(problem) { Color = TextColor.Attention }],
            new FactSet(
            [
                .. MeetingFacts.Of(meeting), new Fact("À prévenir", French.Count(meeting.InvitedIds.Count, "participant")),
                .. ScopeInput.Facts(gpo, meeting, scope),
            ]),
            .. ScopeInput.Of(gpo, meeting, scope),
            new ChoiceSetInput(ReasonInput, "Motif", [.. Enum.GetValues<CancelReason>().Select(r => new Choice(Labels.Of(r), r.ToString()))])
            {
                IsRequired = true, Selected = reason is { } known ? [known.ToString()] : [],
                Style = ChoiceInputStyle.Compact, Placeholder = "Choisir un motif",
            },
            TextBlock.Subtle(reason is null
                ? "Ou écrivez le motif ici, par exemple « renfort opérationnel »."
                : scope == MeetingScope.This
                    ? "Répondez **oui** pour annuler la réunion, **non** pour la garder."
                    : "Répondez **oui** pour annuler toutes ces réunions, **non** pour les garder."),
        ],
        Actions =
        [
            new ExecuteAction("Annuler la réunion", Data(gpo, meeting, choice: null))
            {
                Style = ActionStyle.Destructive,
            },
            new ExecuteAction("Garder la réunion", Data(gpo, meeting, Keep))
            {
                AssociatedInputs = AssociatedInputs.None,
            },
        ],
    };

    public static AdaptiveCard Done(Gpo gpo, IReadOnlyList<Meeting> meetings) => NoticeCard.Of(DoneTitle(meetings.Count),
    [
        meetings.Count == 1
            ? Named(gpo, meetings[0])
            : $"{gpo.Id} {CardText.Plain(gpo.Group.Name)} :\n"
                + string.Join("\n", meetings.Select(one => $"- {French.DateTime(one.Start)}")),
        $"Motif : {Labels.Of(meetings[0].CancelReason ?? CancelReason.Other)}. "
            + $"{ToldTo(meetings.SelectMany(one => one.InvitedIds).Distinct().Count())}, et "
            + (meetings.Count == 1 ? "l'événement est retiré de l'agenda." : "les événements sont retirés de l'agenda."),
    ], Meetings);

    public static AdaptiveCard Kept(Gpo gpo, Meeting meeting) =>
        NoticeCard.Of(KeptTitle, [Named(gpo, meeting), "Rien n'a été changé, personne n'est prévenu."], Meetings);

    private static CardData Data(Gpo gpo, Meeting meeting, string? choice) => new()
    {
        Verb = Verbs.CancelMeeting, Gpo = gpo.Id, Id = meeting.Id, Version = meeting.Version, Choice = choice,
    };

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

using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Dialogs.Cards.Meetings;

/// <summary>A meeting was moved in the calendar by hand: which time holds?</summary>
public static class HandMoveCard
{
    public const string Title = "Réunion déplacée dans l'agenda";
    public const string ToType = "Vous pouvez aussi écrire à GpoBot « garder le nouvel horaire » ou « revenir à l'ancien horaire ».";

    private const string Seen = "moved";

    public static AdaptiveCard Of(Gpo gpo, Meeting meeting, string? problem = null) => new()
    {
        FallbackText = Title,
        Body =
        [
            TextBlock.Heading($"{Title} – {gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
            .. problem is null ? Array.Empty<Element>() : [new TextBlock(problem) { Color = TextColor.Attention }],
            new TextBlock(Question(meeting)),
            TextBlock.Subtle(ToType),
        ],
        Actions =
        [
            new ExecuteAction("Garder le nouvel horaire", Data(gpo, meeting, HandMoveChoice.KeepCalendar))
            {
                Style = ActionStyle.Positive,
            },
            new ExecuteAction(Back(meeting), Data(gpo, meeting, HandMoveChoice.KeepStore)),
        ],
    };

    public static string Question(Meeting meeting) => $"{What(meeting)} Quel horaire tient ?";

    /// <summary>What will be, once this is chosen.</summary>
    public static string Promise(Meeting meeting, HandMoveChoice choice) => choice == HandMoveChoice.KeepCalendar
        ? $"La réunion aura lieu le {French.DateTime(meeting.HandMovedTo ?? meeting.Start)}, pendant {French.Duration(Minutes(meeting))}."
        : $"La réunion restera le {French.DateTime(meeting.Start)}, pendant {French.Duration(meeting.DurationMinutes)}. L'agenda y sera ramené.";

    public static AdaptiveCard Done(Gpo gpo, Meeting after, HandMoveChoice choice) => NoticeCard.Of(DoneTitle(choice),
    [
        $"{gpo.Id} {CardText.Plain(gpo.Group.Name)}, {French.DateTime(after.Start)}, {French.Duration(after.DurationMinutes)}.",
        choice == HandMoveChoice.KeepCalendar
            ? "Les participants ont été prévenus par l'agenda au moment du déplacement."
            : "L'agenda est ramené à cet horaire, et les participants en sont prévenus.",
    ], new ExecuteAction("Réunions", new CardData { Verb = Verbs.MeetingList }));

    public static string DoneTitle(HandMoveChoice choice) =>
        choice == HandMoveChoice.KeepCalendar ? "Nouvel horaire gardé" : "Ancien horaire rétabli";

    public static HandMoveChoice? ChoiceOf(CardData data) =>
        Enum.TryParse<HandMoveChoice>(data.Choice, out var choice) && Enum.IsDefined(choice) ? choice : null;

    /// <summary>The time that the person had before them.</summary>
    public static LocalDateTime? SeenOf(CardData data) => data.Extra.TryGetValue(Seen, out var text)
        && LocalDateTimePattern.GeneralIso.Parse(text) is { Success: true, Value: var seen } ? seen : null;

    private static string What(Meeting meeting)
    {
        var moved = meeting.HandMovedTo ?? meeting.Start;
        if (moved == meeting.Start)
        {
            return $"La réunion du {French.DateTime(moved)} dure {French.Duration(Minutes(meeting))} dans l'agenda, où elle a été changée "
                + $"à la main, au lieu de {French.Duration(meeting.DurationMinutes)}.";
        }

        var length = Minutes(meeting) == meeting.DurationMinutes ? "" : $", pour {French.Duration(Minutes(meeting))}";
        return $"La réunion du {French.DateTime(meeting.Start)} a été déplacée à la main dans l'agenda "
            + $"au {French.DateTime(moved)}{length}.";
    }

    private static string Back(Meeting meeting) => meeting.HandMovedTo == meeting.Start
        ? $"Revenir à {French.Duration(meeting.DurationMinutes)}"
        : $"Revenir au {French.DateShort(meeting.Start.Date)} à {French.Time(meeting.Start.TimeOfDay)}";

    private static int Minutes(Meeting meeting) => meeting.HandMovedMinutes ?? meeting.DurationMinutes;

    private static CardData Data(Gpo gpo, Meeting meeting, HandMoveChoice choice) => new()
    {
        Verb = Verbs.HandMove, Gpo = gpo.Id, Id = meeting.Id, Version = meeting.Version, Choice = choice.ToString(),
        Extra = new Dictionary<string, string> { [Seen] = LocalDateTimePattern.GeneralIso.Format(meeting.HandMovedTo ?? meeting.Start) },
    };
}

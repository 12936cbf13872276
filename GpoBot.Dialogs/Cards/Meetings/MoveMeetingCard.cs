using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Meetings;

/// <summary>What the form of a change shows: the meeting as it is, and what was filled in before.</summary>
/// <param name="Problem">Why the last try was not accepted, or null.</param>
public sealed record MoveForm(
    Gpo Gpo, Meeting Meeting, LocalDate Date, LocalTime Time, int Minutes, MeetingFormat Format, string? Place, MeetingScope Scope,
    LocalDate Today, string? Problem);

/// <summary>The form to move a meeting or change it. Nobody is told before the change has been shown.</summary>
public static class MoveMeetingCard
{
    public const string Summary = "Déplacer ou changer une réunion";

    /// <summary>What can be said instead of filling in the form.</summary>
    public const string ToType = "« jeudi à 14h », « pendant 2 h » ou « en visio »";

    public static AdaptiveCard Of(MoveForm form, string draftId) => new()
    {
        FallbackText = Summary,
        Body =
        [
            TextBlock.Heading($"Déplacer ou changer – {form.Gpo.Id} {CardText.Plain(form.Gpo.Group.Name)}"),
            .. form.Problem is null
                ? Array.Empty<Element>()
                : [new TextBlock(form.Problem) { Color = TextColor.Attention, Weight = TextWeight.Bolder }],
            new TextBlock($"Réunion prévue le {French.DateTime(form.Meeting.Start)}."),
            new DateInput(MeetingForm.DateInput, "Nouvelle date") { Value = form.Date, Min = form.Today, IsRequired = true },
            new ColumnSet(
            [
                new Column([new TimeInput(MeetingForm.TimeInput, "Heure") { Value = form.Time, IsRequired = true }]),
                new Column([MeetingFormCard.DurationInput(form.Minutes)]),
            ]),
            MeetingFormCard.FormatInput(form.Format),
            MeetingFormCard.PlaceInput(form.Place),
            .. ScopeInput.Of(form.Gpo, form.Meeting, form.Scope),
            TextBlock.Subtle($"Sans la carte, écrivez simplement ce qui change, par exemple {ToType}."),
        ],
        Actions =
        [
            new ExecuteAction("Voir le changement", Data(Verbs.MovePreview, form.Gpo, form.Meeting)) { Style = ActionStyle.Positive },
            new ExecuteAction("Abandonner", new CardData { Verb = Verbs.DraftDrop, Draft = draftId })
            {
                AssociatedInputs = AssociatedInputs.None,
            },
        ],
    };

    /// <summary>The button that opens this form.</summary>
    public static ExecuteAction Open(string title, Gpo gpo, Meeting meeting) => new(title, Data(Verbs.MoveForm, gpo, meeting))
    {
        AssociatedInputs = AssociatedInputs.None,
    };

    private static CardData Data(string verb, Gpo gpo, Meeting meeting) =>
        new() { Verb = verb, Gpo = gpo.Id, Id = meeting.Id, Version = meeting.Version };
}

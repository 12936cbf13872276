using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Meetings;

/// <summary>The form to plan a meeting or a series. Nothing is sent before the dates have been shown.</summary>
public static class MeetingFormCard
{
    public const string Summary = "Planifier une réunion";

    private static readonly int[] Durations = [30, 45, 60, 90, 120, 150, 180];

    public static AdaptiveCard Of(MeetingForm form) => new()
    {
        FallbackText = Summary,
        Body =
        [
            TextBlock.Heading($"Planifier – {form.Gpo.Id} {CardText.Plain(form.Gpo.Group.Name)}"),
            .. form.Notes.Problem is { } problem ? [Warning(problem)] : Array.Empty<Element>(),
            .. form.Notes.Notice is { } notice ? [new TextBlock(notice)] : Array.Empty<Element>(),
            new ChoiceSetInput(MeetingForm.GpoInput, "GPO", [.. form.Led.Select(GpoChoice)])
            {
                Selected = [form.Gpo.Id], IsRequired = true, Style = ChoiceInputStyle.Compact,
            },
            new DateInput(MeetingForm.DateInput, "Date de la première réunion") { Value = form.Date, Min = form.Today, IsRequired = true },
            new ColumnSet(
            [
                new Column([new TimeInput(MeetingForm.TimeInput, "Heure") { Value = form.Time, IsRequired = true }]),
                new Column([DurationInput(form.Minutes)]),
            ]),
            FormatInput(form.Format),
            PlaceInput(form.Place),
            new ChoiceSetInput(MeetingForm.RhythmInput, "Rythme", Choices<Rhythm>(Labels.Of))
            {
                Selected = [form.Rhythm.ToString()], Style = ChoiceInputStyle.Compact, IsRequired = true,
            },
            new ColumnSet(
            [
                new Column([new DateInput(MeetingForm.UntilInput, "Jusqu'au (pour une série)") { Value = form.Until, Min = form.Today }]),
                new Column([CountInput(form.Count)]),
            ]),
            new ChoiceSetInput(MeetingForm.InvitedInput, "Partenaires à inviter", [.. form.Gpo.Partners.Select(ContactChoice)])
            {
                Selected = form.InvitedIds, IsMultiSelect = true, Style = ChoiceInputStyle.Expanded, IsRequired = true,
            },
            TextBlock.Subtle($"Sans la carte, répondez simplement ici : {form.Notes.Question}"),
        ],
        Actions =
        [
            new ExecuteAction("Voir les dates", new CardData { Verb = Verbs.MeetingPreview, Gpo = form.Gpo.Id }) { Style = ActionStyle.Positive },
            DialogButton.Of(new CardData { Verb = Verbs.MeetingForm, Gpo = form.Gpo.Id }),
        ],
    };

    private static Choice GpoChoice(Group group) => new($"{group.Id} – {CardText.Plain(group.Name)}", group.Id);

    private static Choice ContactChoice(Contact contact) =>
        new($"{CardText.Plain(contact.FullName)} – {CardText.Plain(contact.Organisation)} ({Labels.Of(contact.Access)})", contact.Id);

    internal static ChoiceSetInput FormatInput(MeetingFormat format) =>
        new(MeetingForm.FormatInput, "Sur place ou à distance", Choices<MeetingFormat>(Labels.Of))
        {
            Selected = [format.ToString()], Style = ChoiceInputStyle.Compact, IsRequired = true,
        };

    internal static TextInput PlaceInput(string? place) => new(MeetingForm.PlaceInput, "Lieu")
    {
        Value = place, MaxLength = PlanMeetings.LongestPlace, Placeholder = "Salle, adresse",
    };

    internal static ChoiceSetInput DurationInput(int minutes) => new(
        MeetingForm.MinutesInput, "Durée",
        [.. Durations.Append(minutes).Distinct().Order().Select(m => new Choice(French.Duration(m), $"{m}"))])
    {
        Selected = [$"{minutes}"], Style = ChoiceInputStyle.Compact, IsRequired = true,
    };

    // No bounds of its own: a client that enforces them says why in its own words, which are seldom French.
    private static NumberInput CountInput(int? count) => new(MeetingForm.CountInput, "Ou nombre de réunions") { Value = count };

    private static TextBlock Warning(string text) => new(text) { Color = TextColor.Attention, Weight = TextWeight.Bolder };

    private static IReadOnlyList<Choice> Choices<T>(Func<T, string> label) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new Choice(label(value), value.ToString()))];
}

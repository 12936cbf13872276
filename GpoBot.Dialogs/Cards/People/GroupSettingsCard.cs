using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using GpoBot.Core.Roster;
using GpoBot.Core.Time;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.People;

/// <summary>What can be set of a group: its habits, the line for its members; and the way to what is set elsewhere.</summary>
public static class GroupSettingsCard
{
    public const string SavedTitle = "Réglages enregistrés";
    public const string CadenceInput = "cadence";
    public const string DayInput = "day";
    public const string TimeInput = "time";
    public const string DurationInput = "duration";
    public const string PlaceInput = "place";
    public const string BannerInput = "banner";
    public const string QuorumInput = "quorum";

    public static AdaptiveCard Form(Group group, LocalDate today, IReadOnlyList<CardAction> others, string? problem = null) => new()
    {
        FallbackText = Title(group),
        Body =
        [
            TextBlock.Heading(Title(group)), .. PeopleCard.Problem(problem), .. Held(group),
            List(CadenceInput, "Le GPO se réunit", [new Choice("tous les quinze jours", nameof(Cadence.Fortnightly)), new Choice("tous les mois", nameof(Cadence.Monthly))],
                group.Cadence.ToString(), true),
            List(DayInput, "Jour habituel, facultatif", [.. Days.Select(day => new Choice(French.Day(day), day.ToString()))],
                group.UsualDay == IsoDayOfWeek.None ? null : group.UsualDay.ToString(), false),
            new TimeInput(TimeInput, "Heure habituelle") { Value = group.UsualTime, IsRequired = true },
            new NumberInput(DurationInput, "Durée habituelle, en minutes")
            {
                Value = group.UsualDurationMinutes, Min = PlanMeetings.ShortestMinutes, Max = PlanMeetings.LongestMinutes, IsRequired = true,
            },
            new Elements.TextInput(PlaceInput, "Lieu habituel") { Value = group.UsualPlace, MaxLength = PlanMeetings.LongestPlace },
            new Elements.TextInput(BannerInput, "Message aux membres, facultatif, sans nom de personne")
            {
                Value = group.Banner, MaxLength = SetGroupSettings.LongestBanner, IsMultiline = true,
            },
            new NumberInput(QuorumInput, "Organisations qui doivent donner leur avis avant de clore une problématique")
            {
                Value = group.Closing.Quorum, Min = ClosingRule.FewestOrganisations, Max = ClosingRule.MostOrganisations, IsRequired = true,
            },
            TextBlock.Subtle($"Jours fériés : {Territory(group)}, {French.Count(PublicHolidays.Of(group).Of(today.Year).Count(), "jour")} en {today.Year}. "
                + "Ils suivent le département du GPO. La charte est toujours demandée aux partenaires."),
        ],
        Actions =
        [
            new ExecuteAction("Enregistrer", new CardData { Verb = Verbs.GroupSettingsSave, Gpo = group.Id }) { Style = ActionStyle.Positive },
            new ExecuteAction("Réglages des rappels", new CardData { Verb = Verbs.ReminderSettings, Gpo = group.Id }) { AssociatedInputs = AssociatedInputs.None },
            new ExecuteAction("Fermetures", new CardData { Verb = Verbs.ClosedPeriodList }) { AssociatedInputs = AssociatedInputs.None },
            .. others,
        ],
    };

    public static AdaptiveCard Saved(Group group)
    {
        List<string> lines =
        [
            $"{(group.Cadence == Cadence.Fortnightly ? "Tous les quinze jours" : "Tous les mois")}"
                + $"{(group.UsualDay == IsoDayOfWeek.None ? "" : $", le {French.Day(group.UsualDay)}")} à {French.Time(group.UsualTime)}, pendant {French.Duration(group.UsualDurationMinutes)}.",
        ];
        if (group.UsualPlace is { } place) lines.Add($"Lieu : {CardText.Plain(place)}.");
        if (group.Banner is { } banner) lines.Add($"Message aux membres : {CardText.Plain(banner)}");
        lines.Add($"Avis demandés pour clore une problématique : {French.Count(group.Closing.Quorum, "organisation")} au moins.");
        lines.Add("Les réunions déjà planifiées ne changent pas.");
        return NoticeCard.Of($"{SavedTitle} – {PeopleCard.Name(group)}", lines, new ExecuteAction("Corriger", new CardData { Verb = Verbs.GroupSettings, Gpo = group.Id }));
    }

    private static IEnumerable<Element> Held(Group group) => group.Hold is { } hold
        ? [new TextBlock($"**Gel légal depuis le {French.Date(hold.Since)}** : rien de ce GPO n'est supprimé ni effacé. Motif : {CardText.Plain(hold.Reason)}")]
        : [];

    public static string Title(Group group) => $"Réglages du GPO – {PeopleCard.Name(group)}";

    private static IReadOnlyList<IsoDayOfWeek> Days { get; } =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday];

    private static string Territory(Group group) => group.Department is { } department ? CardText.Plain(department) : "France métropolitaine";

    private static ChoiceSetInput List(string id, string label, IReadOnlyList<Choice> choices, string? selected, bool required) => new(id, label, choices)
    {
        Selected = selected is null ? [] : [selected], IsRequired = required, Style = ChoiceInputStyle.Compact, Placeholder = "Choisir dans la liste",
    };
}

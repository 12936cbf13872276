using GpoBot.Core.Groups;
using GpoBot.Core.Reminders.Commands;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;
using Settings = GpoBot.Core.Reminders.ReminderSettings;

namespace GpoBot.Dialogs.Cards.ReminderControl;

/// <summary>The settings of a group's reminders: a form filled with what holds, and what was saved.</summary>
public static class ReminderSettingsCard
{
    public const string Title = "Réglages des rappels";
    public const string SavedTitle = "Réglages enregistrés";
    public const string KindsInput = "kinds";
    public const string MorningInput = "morning";
    public const string InactivityInput = "inactivity";
    public const string PauseInput = "pause";

    /// <summary>What held when the form was drawn, in the data of its button.</summary>
    public const string Seen = "seen";

    /// <param name="shown">What the form holds: the settings, or what was filled in before.</param>
    public static AdaptiveCard Form(Gpo gpo, Settings shown, LocalDate today, IReadOnlyList<CardAction> others, string? problem = null) => new()
    {
        FallbackText = Title,
        Body =
        [
            TextBlock.Heading($"{Title} – {gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
            .. problem is null ? Array.Empty<Element>() : [new TextBlock(problem) { Color = TextColor.Attention, Weight = TextWeight.Bolder }],
            new ChoiceSetInput(KindsInput, "Rappels qui partent",
                [.. ReminderChanges.Kinds.Select(kind => new Choice(ReminderTexts.Kind(kind), kind))])
            {
                Style = ChoiceInputStyle.Expanded, IsMultiSelect = true, Selected = [.. ReminderChanges.Kinds.Where(kind => !shown.Off.Contains(kind))],
            },
            new TimeInput(MorningInput, "Heure de départ, de 8 h à 18 h")
            {
                Value = shown.Morning, Min = Settings.EarliestMorning, Max = Settings.LatestMorning, IsRequired = true,
                ErrorMessage = "Choisissez une heure entre 8 h et 18 h.",
            },
            new NumberInput(InactivityInput, "Alerte d'inactivité, en jours sans réunion")
            {
                Value = shown.InactivityDays, Min = Settings.FewestInactivityDays, Max = Settings.MostInactivityDays, IsRequired = true,
                ErrorMessage = $"Donnez un nombre de jours, de {Settings.FewestInactivityDays} à {Settings.MostInactivityDays}.",
            },
            new DateInput(PauseInput, "En pause : jour où les rappels reprennent (vide : pas de pause)") { Value = shown.PausedUntil, Min = today.PlusDays(1) },
            TextBlock.Subtle("Ou écrivez « rappels du GPO S01 à 8h30 », « pas de rappel à J-7 », « inactivité à 60 jours »."),
        ],
        Actions =
        [
            new ExecuteAction("Enregistrer", ReminderButtons.Data(Verbs.ReminderSettingsSet, gpo) with
            {
                Extra = new Dictionary<string, string> { [Seen] = ReminderChanges.Describe(gpo.Group.Reminders) },
            }) { Style = ActionStyle.Positive },
            .. others,
        ],
    };

    public static AdaptiveCard Saved(Gpo gpo) => NoticeCard.Of(
        SavedTitle, [$"GPO {gpo.Id} {CardText.Plain(gpo.Group.Name)}", .. ReminderTexts.Settings(gpo.Group.Reminders)],
        ReminderButtons.Settings(gpo), ReminderButtons.Upcoming(gpo));
}

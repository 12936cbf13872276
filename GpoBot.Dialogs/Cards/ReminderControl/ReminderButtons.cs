using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;

namespace GpoBot.Dialogs.Cards.ReminderControl;

/// <summary>The buttons about reminders, the same words on every card.</summary>
public static class ReminderButtons
{
    /// <summary>Name of the page in the data of a button.</summary>
    public const string Page = "page";

    public static CardAction Upcoming(Gpo? gpo, string title = "Prochains rappels") => new ExecuteAction(title, Data(Verbs.Reminders, gpo));

    public static CardAction NextPage(Gpo? gpo, int page) => new ExecuteAction(
        "Suite", Data(Verbs.Reminders, gpo) with { Extra = new Dictionary<string, string> { [Page] = $"{page}" } });

    public static CardAction FollowUp(Gpo gpo, string title = "Suivi") => new ExecuteAction(title, Data(Verbs.FollowUp, gpo));

    public static CardAction Settings(Gpo gpo) => new ExecuteAction("Réglages", Data(Verbs.ReminderSettings, gpo));

    /// <summary>Of a group, or one's own when it is null.</summary>
    public static CardAction Pause(Gpo? gpo) => new ExecuteAction("Suspendre", Data(Verbs.PauseReminders, gpo));

    public static CardAction Stop => new ExecuteAction("Arrêter mes rappels", Data(Verbs.StopReminders, null));

    public static CardAction Resume(Gpo? gpo) => new ExecuteAction("Reprendre", Data(Verbs.ResumeReminders, gpo));

    public static CardAction ResumeCommitment(Gpo gpo, string commitmentId) => new ExecuteAction(
        "Reprendre les rappels", Data(Verbs.ResumeReminders, gpo) with { Id = commitmentId });

    public static CardAction Nudge(Gpo gpo, string contactId, string organisation) => new ExecuteAction(
        CardText.Shortened($"Relancer {organisation}", 36), Data(Verbs.Nudge, gpo) with { Id = contactId })
    {
        Tooltip = $"Relancer maintenant : {organisation}",
    };

    public static CardAction PauseOf(Gpo gpo, string contactId, string organisation) => new ExecuteAction(
        CardText.Shortened($"Suspendre {organisation}", 36), Data(Verbs.PauseReminders, gpo) with { Id = contactId })
    {
        Tooltip = $"Suspendre les relances : {organisation}", Mode = ActionMode.Secondary,
    };

    public static CardData Data(string verb, Gpo? gpo) => new() { Verb = verb, Gpo = gpo?.Id };
}

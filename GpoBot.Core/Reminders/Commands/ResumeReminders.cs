using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;

namespace GpoBot.Core.Reminders.Commands;

/// <summary>
/// Ends a pause, and of one's own reminders also the stop: whoever asked for silence is the only one to end it for good.
/// </summary>
/// <param name="ContactIds">Null: the person who asks.</param>
public sealed record ResumeReminders(IReadOnlyList<string>? ContactIds = null) : ICommand
{
    public string Verb => "reminders.resume";

    public Outcome Decide(Situation situation)
    {
        var (contacts, refused) = ReminderTargets.Of(situation, ContactIds);
        if (refused is not null) return refused;

        var resumed = contacts.Select(contact => contact with
        {
            RemindersPausedUntil = null, RemindersStopped = contact.RemindersStopped && contact.Id != situation.Actor.Id,
        }).ToList();
        var changed = resumed.Where((contact, at) => contact != contacts[at]).ToList();
        if (changed.Count == 0) return new Outcome.Unchanged(new RemindersResumed(resumed));
        return new Outcome.Done(new RemindersResumed(resumed), [
            .. changed, .. changed.Select(contact => situation.Audit(Verb, contact.Id, Told(situation.Gpo.FindContact(contact.Id)!), Told(contact))),
        ]);
    }

    internal static string? Told(Contact contact) =>
        contact.RemindersStopped ? "stopped" : PauseReminders.Iso(contact.RemindersPausedUntil);
}

/// <summary>These contacts are reminded again, as far as they have not stopped it themselves.</summary>
public sealed record RemindersResumed(IReadOnlyList<Contact> Contacts) : Happening;

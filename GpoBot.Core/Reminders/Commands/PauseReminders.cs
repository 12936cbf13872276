using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Core.Reminders.Commands;

/// <summary>No reminders for a while: one's own, or those of partners who are away and told the sector lead.</summary>
/// <param name="Until">First day on which they go again.</param>
/// <param name="ContactIds">Null: the person who asks.</param>
public sealed record PauseReminders(LocalDate Until, IReadOnlyList<string>? ContactIds = null) : ICommand
{
    public string Verb => "reminders.pause";

    public Outcome Decide(Situation situation)
    {
        var (contacts, refused) = ReminderTargets.Of(situation, ContactIds);
        refused ??= PauseLimits.Check(Until, situation.Today, PauseLimits.MostPauseDays);
        if (refused is not null) return refused;

        var paused = contacts.Select(contact => contact with { RemindersPausedUntil = Until }).ToList();
        var changed = paused.Where((contact, at) => contact != contacts[at]).ToList();
        if (changed.Count == 0) return new Outcome.Unchanged(new RemindersPaused(paused, Until));
        return new Outcome.Done(new RemindersPaused(paused, Until), [
            .. changed,
            .. changed.Select(contact => situation.Audit(
                Verb, contact.Id, Iso(situation.Gpo.FindContact(contact.Id)?.RemindersPausedUntil), Iso(Until))),
        ]);
    }

    internal static string? Iso(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;
}

/// <summary>These contacts get reminders again from that day on.</summary>
public sealed record RemindersPaused(IReadOnlyList<Contact> Contacts, LocalDate Until) : Happening;

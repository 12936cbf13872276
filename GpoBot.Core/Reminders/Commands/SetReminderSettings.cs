using GpoBot.Core.Access;
using GpoBot.Core.Deciding;

namespace GpoBot.Core.Reminders.Commands;

/// <summary>The sector lead sets how the reminders of the group go: which, at what hour, and whether at all for a while.</summary>
/// <param name="Seen">What held when the form was drawn (<see cref="ReminderChanges.Describe"/>); null when it was typed.</param>
public sealed record SetReminderSettings(ReminderChanges Changes, string? Seen = null) : ICommand
{
    public string Verb => "group.reminders";

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MaySetReminders(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        var group = situation.Gpo.Group;
        var (before, after) = (group.Reminders, Changes.AppliedTo(group.Reminders));
        var (was, becomes) = (ReminderChanges.Describe(before), ReminderChanges.Describe(after));
        // A form that was sent twice says what already holds.
        if (was == becomes) return new Outcome.Unchanged(new ReminderSettingsSet(before, before));
        if (Seen is not null && Seen != was) return Outcome.Refuse(RefusalCode.SettingsChanged);
        if (after.Morning < ReminderSettings.EarliestMorning || after.Morning > ReminderSettings.LatestMorning)
            return Outcome.Refuse(RefusalCode.ReminderHourOutOfRange);
        if (after.InactivityDays is < ReminderSettings.FewestInactivityDays or > ReminderSettings.MostInactivityDays)
            return Outcome.Refuse(RefusalCode.InactivityOutOfRange);
        if (after.PausedUntil is { } until && until != before.PausedUntil
            && PauseLimits.Check(until, situation.Today, PauseLimits.MostPauseDays) is { } refused) return refused;
        return new Outcome.Done(new ReminderSettingsSet(before, after), [
            group with { Reminders = after }, situation.Audit(Verb, group.Id, was, becomes),
        ]);
    }
}

/// <summary>The settings before and after.</summary>
public sealed record ReminderSettingsSet(ReminderSettings Before, ReminderSettings After) : Happening;

using GpoBot.Core.Groups;

namespace GpoBot.Core.Reminders;

/// <summary>
/// The GPO as if nobody had asked for silence: what the plan says of it and not of the GPO itself is what is held back. So the
/// rules of the plan stand in one place.
/// </summary>
internal static class SilenceLifted
{
    /// <summary>The very same GPO when nothing is held.</summary>
    public static Gpo Of(Gpo gpo)
    {
        List<GpoRow> changed = [];
        if (gpo.Group.Reminders.PausedUntil is not null)
            changed.Add(gpo.Group with { Reminders = gpo.Group.Reminders with { PausedUntil = null } });
        changed.AddRange(gpo.Contacts.Where(one => one.RemindersStopped || one.RemindersPausedUntil is not null)
            .Select(one => one with { RemindersStopped = false, RemindersPausedUntil = null }));
        changed.AddRange(gpo.Commitments.Where(one => one.RemindersStopped || one.SnoozedUntil is not null)
            .Select(one => one with { RemindersStopped = false, SnoozedUntil = null }));
        return changed.Count == 0 ? gpo : gpo.With(changed, []);
    }

    /// <summary>Who asked for the silence that holds this line; null when nobody did.</summary>
    public static HeldBecause? Why(PlannedReminder line, Gpo gpo)
    {
        var day = ReminderMoments.DayOf(line.DueAt, gpo.Group);
        var recipient = gpo.FindContact(line.RecipientId);
        if (recipient is { RemindersStopped: true }) return HeldBecause.PersonStopped;
        var commitments = line.SubjectIds.Select(gpo.FindCommitment).Where(one => one is not null).ToList();
        if (commitments.Count > 0 && commitments.All(one => one!.RemindersStopped)) return HeldBecause.CommitmentStopped;
        if (recipient?.RemindersPausedUntil > day) return HeldBecause.PersonPaused;
        if (gpo.Group.Reminders.PausedUntil > day) return HeldBecause.GroupPaused;
        return commitments.Count > 0 && commitments.All(one => one!.SnoozedUntil > day || one.RemindersStopped)
            ? HeldBecause.CommitmentSnoozed
            : null;
    }
}

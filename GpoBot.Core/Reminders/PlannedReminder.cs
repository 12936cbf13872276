using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>One line of the plan: who is to be told what, from when on, and until when it makes sense.</summary>
/// <param name="Key">Key of its ledger row: kind, subject and recipient.</param>
/// <param name="Kind">One of <see cref="ReminderKinds"/>.</param>
/// <param name="RecipientId">Contact id.</param>
/// <param name="SubjectIds">The meeting of a meeting reminder or agenda; the commitments; the problem; of inactivity the GPO.</param>
/// <param name="DueAt">Not before this moment.</param>
/// <param name="StaleAt">From this moment on it is recorded and no longer said.</param>
public sealed record PlannedReminder(
    string Key, string Kind, string RecipientId, IReadOnlyList<string> SubjectIds, Instant DueAt, Instant StaleAt)
{
    public bool IsStaleAt(Instant now) => StaleAt <= now;

    /// <summary>
    /// The first moment, from <paramref name="now"/> on, at which it is to be said or, having gone stale, dropped.
    /// </summary>
    /// <param name="open">What <see cref="SpeakingHours.OnOrAfter"/> answers for now.</param>
    public Instant OwedFrom(Instant now, Instant open)
    {
        if (DueAt > now) return DueAt;
        if (IsStaleAt(now) || Kind == ReminderKinds.MeetingHour) return now;
        return Instant.Min(open, StaleAt);
    }
}

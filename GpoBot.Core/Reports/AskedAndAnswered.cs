using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Reminders;
using NodaTime;

namespace GpoBot.Core.Reports;

/// <summary>How often the owner of a commitment was reminded of it, and whether an answer came since. "Nothing new" is an answer.</summary>
internal static class AskedAndAnswered
{
    private static readonly string[] Kinds =
    [
        ReminderKinds.CommitmentNews, ReminderKinds.CommitmentWeek, ReminderKinds.CommitmentTwoDays, ReminderKinds.CommitmentOverdue,
        ReminderKinds.CommitmentWeekLate,
    ];

    /// <param name="former">What was counted before: the ledger forgets after a while, and the same rows must give the same again.</param>
    public static (int Asked, bool Answered, LocalDate? AskedOn) Of(Gpo gpo, Commitment commitment, CommitmentFact? former)
    {
        var said = gpo.Reminders.Where(entry => !entry.Dropped && IsAbout(entry, commitment)).Select(entry => DayOf(gpo, entry.RecordedAt)).ToList();
        // What was counted before GpoBot came, and what the ledger no longer holds, was asked all the same.
        var asked = Math.Max(former?.Asked ?? 0, commitment.ReminderCount + said.Count);
        var first = said.Append(former?.AskedOn ?? LocalDate.MaxIsoValue).Min() is var day && day < LocalDate.MaxIsoValue ? day : (LocalDate?)null;
        // Of those before GpoBot nobody knows the day: any answer came after the first of them.
        var answered = commitment.AnsweredAt is { } at && (commitment.ReminderCount > 0 || first is null || DayOf(gpo, at) >= first);
        return (asked, asked > 0 && answered, first);
    }

    private static LocalDate DayOf(Gpo gpo, Instant at) => at.InZone(gpo.Group.TimeZone).Date;

    private static bool IsAbout(ReminderEntry entry, Commitment commitment) => Kinds.Any(kind =>
        entry.Key.StartsWith(kind, StringComparison.Ordinal)
        && entry.Key.AsSpan(kind.Length).StartsWith($".{commitment.Id}.", StringComparison.Ordinal));
}

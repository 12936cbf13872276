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

    public static (int Asked, bool Answered) Of(Gpo gpo, Commitment commitment, CommitmentFact? former)
    {
        var said = gpo.Reminders.Where(entry => !entry.Dropped && IsAbout(entry, commitment)).ToList();
        // What was counted before GpoBot came, and what the ledger no longer holds, was asked all the same.
        var asked = Math.Max(former?.Asked ?? 0, commitment.ReminderCount + said.Count);
        Instant? first = commitment.ReminderCount > 0 || former?.Asked > 0 || said.Count == 0 ? null : said.Min(entry => entry.RecordedAt);
        var answered = commitment.AnsweredAt is { } at && (first is null || at >= first);
        return (asked, asked > 0 && answered);
    }

    private static bool IsAbout(ReminderEntry entry, Commitment commitment) => Kinds.Any(kind =>
        entry.Key.StartsWith(kind, StringComparison.Ordinal)
        && entry.Key.AsSpan(kind.Length).StartsWith($".{commitment.Id}.", StringComparison.Ordinal));
}

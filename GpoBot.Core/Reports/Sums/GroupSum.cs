using GpoBot.Core.Meetings;
using NodaTime;

namespace GpoBot.Core.Reports.Sums;

/// <summary>
/// What sums need to know of each group: who it is, and the days on which it met, for whether it kept its cadence is a question to each.
/// </summary>
/// <param name="Card">Its facts without what is summed; with it, where it is <paramref name="IsWhole"/>.</param>
/// <param name="Print">Tells the facts that were summed from others.</param>
/// <param name="IsWhole">Something in it ended before it began: sums would count it wrongly, so it is counted by itself.</param>
public sealed record GroupSum(GpoFacts Card, long Print, IReadOnlyList<int> HeldOn, bool IsWhole)
{
    public static GroupSum Of(GpoFacts facts, long print)
    {
        if (!CanBeSummed(facts)) return new GroupSum(facts with { Practices = [] }, print, [], IsWhole: true);
        return new GroupSum(
            facts with { Meetings = [], Problems = [], Commitments = [], Practices = [] }, print,
            [.. facts.Meetings.Where(meeting => meeting.Status == MeetingStatus.Held).Select(meeting => SumDay.Of(meeting.On)).Order()], IsWhole: false);
    }

    /// <summary>What begins before it ends, and is answered only when asked.</summary>
    public static bool CanBeSummed(GpoFacts facts) =>
        facts.Commitments.All(one => !(one.EndedOn < one.DecidedOn) && (one.Asked > 0 || !one.Answered))
        && facts.Problems.All(one => !(Counting.ClosedBy(one, LocalDate.MaxIsoValue) < one.Since));

    /// <summary>How many meetings its cadence asks for, and how many of them it held.</summary>
    internal (int Expected, int Held) Cadence(ReportPeriod period, LocalDate today)
    {
        var expected = (int)Counting.ExpectedShare(Card, period, Counting.DayOf(period, today));
        if (expected == 0) return (0, 0);
        var (from, to, held) = (SumDay.Of(period.From), SumDay.Of(period.To), 0);
        for (var at = 0; at < HeldOn.Count; at++) if (HeldOn[at] >= from && HeldOn[at] <= to) held++;
        return (expected, Math.Min(expected, held));
    }
}

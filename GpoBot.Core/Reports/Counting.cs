using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using NodaTime;

namespace GpoBot.Core.Reports;

/// <summary>
/// The counting rules. Of a period that is over, things count as they stood on its last day: what ended later was open then.
/// </summary>
public static class Counting
{
    private const int DaysInFortnight = 14;
    private const double DaysInMonth = 365.25 / 12;

    public static Counts Of(GpoFacts gpo, ReportPeriod period, LocalDate today)
    {
        // What is planned is planned as of today; on a day gone by, nobody knows any more what was.
        var current = period.To >= today;
        var day = DayOf(period, today);
        var meetings = gpo.Meetings.Where(meeting => period.Holds(meeting.On)).ToList();
        var held = meetings.Count(meeting => meeting.Status == MeetingStatus.Held);
        var expected = Expected(gpo, period, day);
        return Problems(gpo, period, day) + Commitments(gpo.Commitments, period, day) + new Counts
        {
            Held = held, Cancelled = meetings.Count(meeting => meeting.Status == MeetingStatus.Cancelled),
            Postponed = meetings.Count(meeting => meeting.Status == MeetingStatus.Postponed),
            Planned = current ? gpo.Meetings.Count(meeting => meeting.Status == MeetingStatus.Planned) : 0,
            Expected = expected, HeldOfExpected = Math.Min(held, expected),
        };
    }

    /// <summary>One a fortnight, or one a month, of a group that works; none of one that sleeps or is being created.</summary>
    private static int Expected(GpoFacts gpo, ReportPeriod period, LocalDate day) => (int)ExpectedShare(gpo, period, day);

    /// <summary>The same with the part of a meeting that has become due since the last whole one.</summary>
    internal static double ExpectedShare(GpoFacts gpo, ReportPeriod period, LocalDate day)
    {
        if (gpo.Status != GroupStatus.Active) return 0;
        var from = LocalDate.Max(period.From, gpo.CreatedOn ?? period.From);
        double days = Math.Max(0, Period.DaysBetween(from, day) + 1);
        return gpo.Cadence == Cadence.Fortnightly ? days / DaysInFortnight : days / DaysInMonth;
    }

    private static Counts Problems(GpoFacts gpo, ReportPeriod period, LocalDate day)
    {
        var counted = gpo.Problems.Where(problem => IsFollowed(problem.Since, ClosedBy(problem, LocalDate.MaxIsoValue), period)).ToList();
        var reopened = gpo.Problems.Where(problem => problem.ReopenedFrom is not null && !(problem.Since > day))
            .Select(problem => problem.ReopenedFrom!).ToHashSet(StringComparer.Ordinal);
        return Counts.Sum(counted.Select(problem =>
        {
            var closed = ClosedBy(problem, day) is not null;
            var solved = closed && problem.Status == ProblemStatus.Solved;
            var open = !closed && problem.Status is not (ProblemStatus.Proposed or ProblemStatus.Redirected);
            var takesUp = problem.ReopenedFrom is not null;
            var back = reopened.Contains(problem.Id);
            var looked = solved && CheckOf(problem) <= day;
            return new Counts
            {
                Problems = 1, Proposed = One(problem.Status == ProblemStatus.Proposed), Redirected = One(problem.Status == ProblemStatus.Redirected),
                Open = One(open), UnderEvaluation = One(problem.Status == ProblemStatus.UnderEvaluation), Solved = One(solved),
                ClosedWithoutFollowUp = One(closed && problem.Status == ProblemStatus.ClosedWithoutFollowUp),
                Transferred = One(closed && problem.Status == ProblemStatus.Transferred), Reopened = One(takesUp), OpenReopened = One(takesUp && open),
                SolvedThenReopened = One(solved && back), Checked = One(looked), Stable = One(looked && !back),
            };
        }));
    }

    internal static Counts Commitments(IEnumerable<CommitmentFact> all, ReportPeriod period, LocalDate day) => Counts.Sum(
        from one in all
        where IsFollowed(one.DecidedOn, one.EndedOn, period)
        let open = one.EndedOn is null || one.EndedOn > day
        select new Counts
        {
            Commitments = 1, Done = One(!open && one.Status == CommitmentStatus.Done), Dropped = One(!open && one.Status == CommitmentStatus.Dropped),
            OpenCommitments = One(open), Overdue = One(open && one.DueOn < day), Blocked = One(open && one.Status == CommitmentStatus.Blocked),
            WithoutDueDate = One(open && one.DueOn is null), Asked = One(one.Asked > 0), Answered = One(one.Answered),
        });

    /// <summary>Solved, looked at again after three months, and not taken up again by this day.</summary>
    public static bool IsStable(GpoFacts gpo, ProblemFact problem, LocalDate day) =>
        problem.Status == ProblemStatus.Solved && ClosedBy(problem, day) is not null && CheckOf(problem) <= day
        && !gpo.Problems.Any(other => other.ReopenedFrom == problem.Id && !(other.Since > day));

    /// <summary>The day as of which a period is counted.</summary>
    internal static LocalDate DayOf(ReportPeriod period, LocalDate today) => LocalDate.Min(period.To, today);

    /// <summary>Begun by the end of the period, and not over before it began.</summary>
    internal static bool IsFollowed(LocalDate? since, LocalDate? ended, ReportPeriod period) => !(since > period.To) && !(ended < period.From);

    // One that was found stable earlier than planned needs no further look.
    internal static LocalDate? CheckOf(ProblemFact problem) =>
        problem.StableOn ?? problem.CheckOn ?? problem.ClosedOn?.PlusDays(RecurrenceCheck.DaysAfter);

    internal static LocalDate? ClosedBy(ProblemFact problem, LocalDate day) =>
        problem.Status is ProblemStatus.Solved or ProblemStatus.ClosedWithoutFollowUp or ProblemStatus.Transferred
        && (problem.ClosedOn ?? LocalDate.MinIsoValue) is var closed && closed <= day ? closed : null;

    private static int One(bool counts) => counts ? 1 : 0;
}

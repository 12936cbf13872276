using GpoBot.Core.Commitments;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using NodaTime;

namespace GpoBot.Core.Reports;

/// <summary>
/// A period month by month, by the rules of <see cref="Counting"/>: what happened adds up to its figures, and the last month stands as
/// they do. The first and the last month may be parts of one.
/// </summary>
public static class Months
{
    public static IReadOnlyList<MonthLine> Of(GpoFacts gpo, ReportPeriod period, LocalDate today) =>
        [.. PartsOf(period).Select(part => Of(gpo, part, period, today))];

    /// <summary>What the period has of each month.</summary>
    internal static IEnumerable<ReportPeriod> PartsOf(ReportPeriod period)
    {
        for (var month = period.From.ToYearMonth(); month <= period.To.ToYearMonth(); month = month.PlusMonths(1))
        {
            yield return new ReportPeriod(
                LocalDate.Max(period.From, month.OnDayOfMonth(1)), LocalDate.Min(period.To, month.OnDayOfMonth(1).With(DateAdjusters.EndOfMonth)));
        }
    }

    /// <summary>Of several groups together; all lists are of the same period.</summary>
    public static IReadOnlyList<MonthLine> Sum(IEnumerable<IReadOnlyList<MonthLine>> all) =>
        all.Aggregate((IReadOnlyList<MonthLine>)[], (sum, one) => sum.Count == 0 ? one : [.. sum.Zip(one, (a, b) => a + b)]);

    private static MonthLine Of(GpoFacts gpo, ReportPeriod part, ReportPeriod period, LocalDate today)
    {
        var day = Counting.DayOf(part, today);
        var (held, cancelled, postponed) = (0, 0, 0);
        foreach (var meeting in gpo.Meetings)
        {
            if (!part.Holds(meeting.On)) continue;
            if (meeting.Status == MeetingStatus.Held) held++;
            else if (meeting.Status == MeetingStatus.Cancelled) cancelled++;
            else if (meeting.Status == MeetingStatus.Postponed) postponed++;
        }

        return WithCommitments(gpo, part, day, WithProblems(gpo, part, day, new MonthLine(part.From.ToYearMonth())
        {
            Held = held, Cancelled = cancelled, Postponed = postponed, Expected = Expected(gpo, part, period, today),
        }));
    }

    /// <summary>What its cadence asks of a group in this part of the period.</summary>
    internal static int Expected(GpoFacts gpo, ReportPeriod part, ReportPeriod period, LocalDate today) =>
        ExpectedBy(gpo, period, Counting.DayOf(part, today), today) - ExpectedBy(gpo, period, part.From.PlusDays(-1), today);

    // Rounded, where the figure of the whole period is cut: February would otherwise expect nothing of a group that meets each month.
    private static int ExpectedBy(GpoFacts gpo, ReportPeriod period, LocalDate day, LocalDate today)
    {
        var whole = (int)Counting.ExpectedShare(gpo, period, Counting.DayOf(period, today));
        return day >= Counting.DayOf(period, today) ? whole
            : Math.Min(whole, (int)Math.Round(Counting.ExpectedShare(gpo, period, day), MidpointRounding.AwayFromZero));
    }

    private static MonthLine WithProblems(GpoFacts gpo, ReportPeriod part, LocalDate day, MonthLine line)
    {
        var (opened, solved, reopened, open) = (0, 0, 0, 0);
        foreach (var problem in gpo.Problems)
        {
            if (problem.Status is ProblemStatus.Proposed or ProblemStatus.Redirected) continue;
            if (problem.Since is { } since && part.Holds(since))
            {
                opened++;
                if (problem.ReopenedFrom is not null) reopened++;
            }

            var closed = Counting.ClosedBy(problem, day);
            if (closed is { } on && part.Holds(on) && problem.Status == ProblemStatus.Solved) solved++;
            if (closed is null && !(problem.Since > part.To)) open++;
        }

        return line with { Opened = opened, Solved = solved, Reopened = reopened, Open = open };
    }

    private static MonthLine WithCommitments(GpoFacts gpo, ReportPeriod part, LocalDate day, MonthLine line)
    {
        var (decided, done, open, overdue) = (0, 0, 0, 0);
        foreach (var one in gpo.Commitments)
        {
            if (part.Holds(one.DecidedOn)) decided++;
            if (one.Status == CommitmentStatus.Done && one.EndedOn is { } ended && part.Holds(ended)) done++;
            if (one.DecidedOn > part.To || one.EndedOn <= day) continue;
            open++;
            if (one.DueOn < day) overdue++;
        }

        return line with { Decided = decided, Done = done, OpenCommitments = open, Overdue = overdue };
    }
}

using GpoBot.Core.Meetings;
using NodaTime;

namespace GpoBot.Core.Reports.Sums;

/// <summary>The figures of a directorate from its sums: by the rules of <see cref="Counting"/> and <see cref="Months"/>, to the unit.</summary>
public static class SumCounting
{
    /// <param name="period">Ends today or before: of the days to come, sums know nothing.</param>
    public static Counts Of(DirectorateSums sums, ReportPeriod period, LocalDate today)
    {
        var values = SumValues.Of(sums.Series, period);
        return values.Meetings(period.To >= today) + values.Problems() + Lasting(sums, period) + values.Commitments() + OfGroups(sums, period, today);
    }

    private static Counts OfGroups(DirectorateSums sums, ReportPeriod period, LocalDate today)
    {
        var (expected, held, whole) = (0, 0, new Counts());
        foreach (var group in sums.Groups)
        {
            if (group.IsWhole) whole += Counting.Of(group.Card, period, today);
            else if (group.Cadence(period, today) is var kept) (expected, held) = (expected + kept.Expected, held + kept.Held);
        }

        return whole + new Counts { Expected = expected, HeldOfExpected = held };
    }

    /// <summary>Meetings held in each month.</summary>
    internal static IEnumerable<(YearMonth Month, int Held)> HeldIn(DirectorateSums sums, ReportPeriod period) =>
        from part in Months.PartsOf(period)
        let held = sums.Series.GetValueOrDefault(new SumKey(SumFigure.MeetingHeld), DaySeries.Empty)
        let ofSums = held.At(SumDay.Of(part.To)) - held.At(SumDay.Of(part.From) - 1)
        select (part.From.ToYearMonth(), ofSums + sums.Groups.Where(one => one.IsWhole)
            .Sum(one => one.Card.Meetings.Count(meeting => meeting.Status == MeetingStatus.Held && part.Holds(meeting.On))));

    /// <summary>The same months as those of its groups together.</summary>
    public static IReadOnlyList<MonthLine> MonthsOf(DirectorateSums sums, ReportPeriod period, LocalDate today)
    {
        var summed = sums.Groups.Where(group => !group.IsWhole).Select(group => group.Card).ToList();
        IReadOnlyList<MonthLine> months =
        [
            .. Months.PartsOf(period).Select(part => Month(sums, part) with { Expected = summed.Sum(card => Months.Expected(card, part, period, today)) }),
        ];
        return Months.Sum(sums.Groups.Where(group => group.IsWhole).Select(group => Months.Of(group.Card, period, today)).Prepend(months));
    }

    private static MonthLine Month(DirectorateSums sums, ReportPeriod part)
    {
        var values = SumValues.Of(sums.Series, part);
        return new MonthLine(part.From.ToYearMonth())
        {
            Held = values.Within(SumFigure.MeetingHeld), Cancelled = values.Within(SumFigure.MeetingCancelled),
            Postponed = values.Within(SumFigure.MeetingPostponed), Opened = values.Within(SumFigure.OpenBegun), Solved = values.Within(SumFigure.Solved),
            Reopened = values.Within(SumFigure.OpenReopeningBegun), Open = values.Open(SumFigure.OpenBegun, SumFigure.OpenEnded),
            Decided = values.Within(SumFigure.CommitmentBegun), Done = values.Within(SumFigure.Done),
            OpenCommitments = values.Open(SumFigure.CommitmentBegun, SumFigure.CommitmentEnded), Overdue = values.Till(SumFigure.Late),
        };
    }

    private static Counts Lasting(DirectorateSums sums, ReportPeriod period)
    {
        var (from, to) = (SumDay.Of(period.From), SumDay.Of(period.To));
        var (again, looked, stable) = (0, 0, 0);
        foreach (var (kind, count) in sums.Solved)
        {
            if (kind.Closed < from || kind.Closed > to) continue;
            if (kind.Back <= to) again += count;
            if (kind.Check > to) continue;
            looked += count;
            if (kind.Back > to) stable += count;
        }

        return new Counts { SolvedThenReopened = again, Checked = looked, Stable = stable };
    }
}

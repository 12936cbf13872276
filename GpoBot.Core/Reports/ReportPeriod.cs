using NodaTime;

namespace GpoBot.Core.Reports;

/// <summary>The days that a report covers, both ends included.</summary>
public readonly record struct ReportPeriod(LocalDate From, LocalDate To)
{
    /// <summary>Since the first of January.</summary>
    public static ReportPeriod YearTo(LocalDate today) => new(new LocalDate(today.Year, 1, 1), today);

    public int Days => Period.DaysBetween(From, To) + 1;

    public bool Holds(LocalDate day) => day >= From && day <= To;
}

using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Time;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Tests.Time;

/// <summary>Series by date, by the last weekday and by count, with closed periods and hours that do not exist.</summary>
public sealed class SeriesWishTests
{
    private static readonly ClosedPeriod[] Closed =
        [new(new LocalDate(2026, 12, 19), new LocalDate(2027, 1, 3), "vacances de Noël"), new(new LocalDate(2027, 5, 7), new LocalDate(2027, 5, 7), "pont")];

    [Theory]
    // The 31st is the last day of a shorter month, and the 31st again after it.
    [InlineData(Rhythm.MonthlyByDate, "2026-12-31", "2027-05-31", null, "2026-12-31:vacances_de_Noël? 2027-01-31")]
    [InlineData(Rhythm.MonthlyByDate, "2027-03-31", "2027-07-31", null, "2027-03-31 2027-04-30 2027-05-31 2027-06-30 2027-07-31:Weekend")]
    [InlineData(Rhythm.MonthlyByDate, "2027-01-29", "2027-03-31", null, "2027-01-29 2027-02-28:Weekend 2027-03-29:lundi_de_Pâques")]
    [InlineData(Rhythm.MonthlyByDate, "2028-01-31", "2028-03-31", null, "2028-01-31 2028-02-29 2028-03-31")]
    // Somebody who says a number did not choose the weekend it begins with.
    [InlineData(Rhythm.MonthlyByDate, "2027-05-15", "2027-07-31", null, "2027-05-15:Weekend 2027-06-15 2027-07-15")]
    [InlineData(Rhythm.MonthlyByDate, "2027-01-15", null, null, "2027-01-15 2027-02-15 2027-03-15 2027-04-15 2027-05-15:Weekend 2027-06-15 2027-07-15")]
    // The last Thursday is the fourth or the fifth, whichever the first was.
    [InlineData(Rhythm.MonthlyLast, "2027-01-28", "2027-05-31", null, "2027-01-28 2027-02-25 2027-03-25 2027-04-29 2027-05-27")]
    [InlineData(Rhythm.MonthlyLast, "2027-01-07", "2027-02-28", null, "2027-01-28 2027-02-25")]
    [InlineData(Rhythm.MonthlyLast, "2026-11-26", "2027-01-31", null, "2026-11-26 2026-12-31:vacances_de_Noël 2027-01-28")]
    // Who names a weekday may mean a Saturday.
    [InlineData(Rhythm.Fortnightly, "2027-02-06", "2027-03-06", null, "2027-02-06 2027-02-20 2027-03-06")]
    // A count goes on over what is set aside.
    [InlineData(Rhythm.Fortnightly, "2026-12-08", null, 3, "2026-12-08 2026-12-22:vacances_de_Noël 2027-01-05 2027-01-19")]
    [InlineData(Rhythm.Monthly, "2027-04-02", null, 2, "2027-04-02 2027-05-07:pont 2027-06-04")]
    [InlineData(Rhythm.MonthlyByDate, "2027-05-15", null, 2, "2027-05-15:Weekend 2027-06-15 2027-07-15")]
    public void A_wish_gives_dates(Rhythm rhythm, string first, string? until, int? count, string expected)
    {
        var plan = Plan(new SeriesWish(Day(first), new LocalTime(9, 30), rhythm, until is null ? null : Day(until), count));

        if (expected.Contains('?', StringComparison.Ordinal))
        {
            Assert.Equal(new SeriesFault(SeriesFaultKind.FirstIsClosed, "vacances de Noël"), plan.Fault);
            return;
        }

        Assert.Null(plan.Fault);
        Assert.Equal(expected, string.Join(' ', plan.Dates.Select(Told)));
    }

    [Fact]
    public void A_meeting_that_is_kept_counts()
    {
        var plan = SeriesDates.Plan(
            new SeriesWish(new LocalDate(2026, 12, 8), new LocalTime(9, 30), Rhythm.Fortnightly, Count: 3), Off("Europe/Paris"), [new LocalDate(2026, 12, 22)]);

        Assert.Equal(["2026-12-08", "2027-01-05"], plan.NewDays.Select(LocalDatePattern.Iso.Format));
        Assert.Equal(new LocalDate(2027, 1, 5), plan.Until);
    }

    [Theory]
    [InlineData(0, null, SeriesFaultKind.TooFewDates)]
    [InlineData(1, null, SeriesFaultKind.TooFewDates)]
    [InlineData(-3, null, SeriesFaultKind.TooFewDates)]
    [InlineData(41, null, SeriesFaultKind.TooManyDates)]
    [InlineData(400, null, SeriesFaultKind.TooManyDates)]
    [InlineData(6, "2027-06-30", SeriesFaultKind.UntilAndCount)]
    public void A_count_has_its_bounds_and_needs_no_end(int count, string? until, SeriesFaultKind fault) => Assert.Equal(fault, Plan(
        new SeriesWish(new LocalDate(2027, 1, 12), new LocalTime(9, 30), Rhythm.Fortnightly, until is null ? null : Day(until), count)).Fault?.Kind);

    [Fact]
    public void Forty_can_be_counted() => Assert.Equal(
        40, Plan(new SeriesWish(new LocalDate(2027, 1, 12), new LocalTime(9, 30), Rhythm.Fortnightly, Count: 40)).NewDays.Count());

    [Fact]
    public void A_count_that_closed_times_never_let_be_reached_is_refused_and_not_looked_for_for_ever()
    {
        var off = new DaysOff(PublicHolidays.Metropolitan, [new(new LocalDate(2027, 2, 1), new LocalDate(2099, 1, 1), "travaux")], DateTimeZone.Utc);

        var plan = SeriesDates.Plan(new SeriesWish(new LocalDate(2027, 1, 12), new LocalTime(9, 30), Rhythm.Monthly, Count: 6), off, []);

        Assert.Equal(SeriesFaultKind.TooManyDates, plan.Fault?.Kind);
    }

    [Theory]
    [InlineData(Rhythm.Fortnightly, SeriesFaultKind.FirstIsClosed)]
    [InlineData(Rhythm.Once, null)]
    public void A_series_does_not_begin_in_closed_times_and_one_meeting_may_take_place_in_them(Rhythm rhythm, SeriesFaultKind? fault) =>
        Assert.Equal(fault, Plan(new SeriesWish(new LocalDate(2026, 12, 22), new LocalTime(9, 30), rhythm)).Fault?.Kind);

    [Fact]
    public void The_hour_that_summer_time_skips_is_refused_at_first_and_set_aside_later()
    {
        var skipped = new SeriesWish(new LocalDate(2027, 3, 28), new LocalTime(2, 30), Rhythm.Once);
        Assert.Equal(SeriesFaultKind.FirstIsSkipped, Plan(skipped).Fault?.Kind);
        Assert.Null(Plan(skipped with { At = new LocalTime(3, 0) }).Fault);
        Assert.Null(SeriesDates.Plan(skipped, Off("Indian/Reunion"), []).Fault);

        var series = Plan(new SeriesWish(new LocalDate(2027, 3, 14), new LocalTime(2, 30), Rhythm.Fortnightly, new LocalDate(2027, 4, 11)));
        Assert.Equal("2027-03-14 2027-03-28:HourSkipped 2027-04-11", string.Join(' ', series.Dates.Select(Told)));
    }

    private static string Told(SeriesDate date) => $"{date.Day:uuuu-MM-dd}"
        + (date.Why is { } why ? $":{(why.Name ?? why.Kind.ToString()).Replace(' ', '_')}" : "");

    private static SeriesPlan Plan(SeriesWish wish) => SeriesDates.Plan(wish, Off("Europe/Paris"), []);

    private static DaysOff Off(string zone) => new(PublicHolidays.Metropolitan, Closed, DateTimeZoneProviders.Tzdb[zone]);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}

using GpoBot.Core.Meetings;
using GpoBot.Core.Time;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Tests.Time;

public class SeriesDatesTests
{
    private static readonly DaysOff Metropolitan = new(PublicHolidays.Metropolitan, [], DateTimeZoneProviders.Tzdb["Europe/Paris"]);

    [Theory]
    [InlineData(Rhythm.Once, "2026-11-24", null, "2026-11-24")]
    [InlineData(Rhythm.Once, "2026-11-24", "2027-11-24", "2026-11-24")]
    // Over New Year, five dates when nobody said until when.
    [InlineData(Rhythm.Fortnightly, "2026-12-15", null, "2026-12-15 2026-12-29 2027-01-12 2027-01-26 2027-02-09")]
    [InlineData(Rhythm.Fortnightly, "2026-12-18", "2027-01-20", "2026-12-18 2027-01-01:jour_de_l'An 2027-01-15")]
    // 1 and 8 May, and the summer-time Sunday in between.
    [InlineData(Rhythm.Fortnightly, "2026-03-20", "2026-05-20", "2026-03-20 2026-04-03 2026-04-17 2026-05-01:fête_du_Travail 2026-05-15")]
    [InlineData(Rhythm.Fortnightly, "2026-04-24", "2026-05-22", "2026-04-24 2026-05-08:Victoire_de_1945 2026-05-22")]
    [InlineData(Rhythm.Fortnightly, "2026-03-23", "2026-04-20", "2026-03-23 2026-04-06:lundi_de_Pâques 2026-04-20")]
    // The last day counts.
    [InlineData(Rhythm.Fortnightly, "2026-11-24", "2026-12-08", "2026-11-24 2026-12-08")]
    [InlineData(Rhythm.Fortnightly, "2026-11-24", "2026-12-07", "2026-11-24")]
    // The third Tuesday, seven dates when nobody said.
    [InlineData(Rhythm.Monthly, "2026-12-15", null, "2026-12-15 2027-01-19 2027-02-16 2027-03-16 2027-04-20 2027-05-18 2027-06-15")]
    [InlineData(Rhythm.Monthly, "2026-09-01", null, "2026-09-01 2026-10-06 2026-11-03 2026-12-01 2027-01-05 2027-02-02 2027-03-02")]
    // The fourth stays the fourth where there is a fifth; the fifth is the last.
    [InlineData(Rhythm.Monthly, "2026-11-24", "2027-03-31", "2026-11-24 2026-12-22 2027-01-26 2027-02-23 2027-03-23")]
    [InlineData(Rhythm.Monthly, "2026-06-30", "2026-11-30", "2026-06-30 2026-07-28 2026-08-25 2026-09-29 2026-10-27 2026-11-24")]
    [InlineData(Rhythm.Monthly, "2028-02-29", "2028-04-30", "2028-02-29 2028-03-28 2028-04-25")]
    [InlineData(Rhythm.Monthly, "2026-09-11", "2026-12-31", "2026-09-11 2026-10-09 2026-11-13 2026-12-11")]
    [InlineData(Rhythm.Monthly, "2026-10-14", "2026-12-31", "2026-10-14 2026-11-11:Armistice_de_1918 2026-12-09")]
    public void A_rhythm_gives_dates(Rhythm rhythm, string first, string? until, string expected) =>
        Assert.Equal(expected, Told(Plan(rhythm, first, until)));

    [Fact]
    public void A_day_that_has_a_meeting_is_kept_even_on_a_holiday()
    {
        var plan = Plan(Rhythm.Fortnightly, "2026-10-28", "2026-11-25", "2026-11-11", "2026-11-25", "2026-11-26");

        Assert.Equal("2026-10-28 2026-11-11+ 2026-11-25+", Told(plan));
        Assert.Equal([Day("2026-10-28")], plan.NewDays);
    }

    [Fact]
    public void A_series_that_begins_on_a_holiday_is_questioned()
    {
        var plan = Plan(Rhythm.Fortnightly, "2026-12-25", null);

        Assert.Equal(new SeriesFault(SeriesFaultKind.FirstIsHoliday, "Noël"), plan.Fault);
        Assert.Empty(plan.Dates);
    }

    [Fact]
    public void A_series_that_ends_before_it_begins_is_refused() =>
        Assert.Equal(SeriesFaultKind.UntilBeforeFirst, Plan(Rhythm.Monthly, "2026-11-24", "2026-11-23").Fault?.Kind);

    [Theory]
    [InlineData("2028-05-23", 40)]
    [InlineData("2028-06-05", 40)]
    [InlineData("2028-06-06", null)]
    [InlineData("9999-12-31", null)]
    public void A_series_has_forty_dates_at_most(string until, int? dates)
    {
        var plan = Plan(Rhythm.Fortnightly, "2026-11-24", until);

        Assert.Equal(dates ?? 0, plan.Dates.Count);
        Assert.Equal(dates is null, plan.Fault?.Kind == SeriesFaultKind.TooManyDates);
    }

    private static SeriesPlan Plan(Rhythm rhythm, string first, string? until, params string[] planned) => SeriesDates.Plan(
        new SeriesWish(Day(first), new LocalTime(9, 30), rhythm, until is null ? null : Day(until)), Metropolitan, planned.Select(Day));

    private static string Told(SeriesPlan plan) => string.Join(' ', plan.Dates.Select(date => date.Mark switch
    {
        SeriesMark.AlreadyPlanned => $"{date.Day:uuuu-MM-dd}+",
        SeriesMark.SetAside => $"{date.Day:uuuu-MM-dd}:{date.Why!.Name!.Replace(' ', '_')}",
        _ => $"{date.Day:uuuu-MM-dd}",
    }));

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}

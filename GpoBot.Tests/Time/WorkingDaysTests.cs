using GpoBot.Core.Time;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Tests.Time;

public class WorkingDaysTests
{
    private static readonly WorkingDays France = new(PublicHolidays.Metropolitan);

    [Theory]
    [InlineData("2026-11-20", "2026-11-20", "2026-11-20")] // a Friday
    [InlineData("2026-11-21", "2026-11-20", "2026-11-23")] // a Saturday
    [InlineData("2026-11-11", "2026-11-10", "2026-11-12")] // Armistice, a Wednesday
    [InlineData("2026-04-06", "2026-04-03", "2026-04-07")] // Easter Monday, after a weekend
    [InlineData("2027-01-01", "2026-12-31", "2027-01-04")] // over the year and a weekend
    public void A_quiet_day_gives_way_to_its_neighbours(string day, string onOrBefore, string onOrAfter)
    {
        Assert.Equal(Day(onOrBefore), France.OnOrBefore(Day(day)));
        Assert.Equal(Day(onOrAfter), France.OnOrAfter(Day(day)));
        Assert.Equal(onOrBefore != day, France.IsQuiet(Day(day)));
    }

    [Fact]
    public void The_next_working_day_leaves_out_quiet_days() =>
        Assert.Equal(Day("2026-11-23"), France.NextAfter(Day("2026-11-20")));

    [Theory]
    [InlineData("2026-11-20", 9, 0, "Europe/Paris", "2026-11-20T08:00:00Z")]
    [InlineData("2026-07-20", 9, 0, "Europe/Paris", "2026-07-20T07:00:00Z")]
    [InlineData("2026-03-29", 2, 30, "Europe/Paris", "2026-03-29T01:30:00Z")] // skipped: half past three
    [InlineData("2026-10-25", 2, 30, "Europe/Paris", "2026-10-25T00:30:00Z")] // twice: the summer one
    [InlineData("2026-11-20", 9, 0, "Indian/Reunion", "2026-11-20T05:00:00Z")]
    [InlineData("2026-11-20", 9, 0, "America/Martinique", "2026-11-20T13:00:00Z")]
    public void A_wall_time_is_a_moment_even_when_clocks_change(string day, int hour, int minute, string zone, string moment) =>
        Assert.Equal(
            InstantPattern.ExtendedIso.Parse(moment).Value,
            WorkingDays.At(Day(day), new LocalTime(hour, minute), DateTimeZoneProviders.Tzdb[zone]));

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}

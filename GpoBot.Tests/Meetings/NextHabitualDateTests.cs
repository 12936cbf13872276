using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Tests.Meetings;

public sealed class NextHabitualDateTests
{
    [Theory]
    // Nothing planned: the fortnight goes on from the last meeting held.
    [InlineData(Cadence.Fortnightly, "2026-11-10", "", "2026-11-24")]
    [InlineData(Cadence.Fortnightly, null, "", "2026-11-24")]
    // What is planned is skipped, and a meeting out of the habit does not move the rhythm.
    [InlineData(Cadence.Fortnightly, "2026-11-10", "2026-11-24 2026-12-08", "2026-12-22")]
    [InlineData(Cadence.Fortnightly, "2026-11-10", "2026-11-24 2026-11-26 2026-12-08", "2026-12-22")]
    // A gap in the series is filled before its end.
    [InlineData(Cadence.Fortnightly, "2026-11-10", "2026-11-24 2026-12-22", "2026-12-08")]
    [InlineData(Cadence.Fortnightly, "2026-11-10", "2026-12-08", "2026-12-22")]
    // The third Tuesday of each month.
    [InlineData(Cadence.Monthly, "2026-11-17", "", "2026-12-15")]
    [InlineData(Cadence.Monthly, "2026-11-17", "2026-12-15", "2027-01-19")]
    public void The_next_free_day_of_the_habit_is_suggested(Cadence cadence, string? held, string planned, string expected) =>
        Assert.Equal(Day(expected), NextHabitualDate.Of(Meeting(cadence, IsoDayOfWeek.Tuesday, held, planned), Day("2026-11-20")));

    [Fact]
    public void A_public_holiday_is_never_suggested() =>
        Assert.Equal(Day("2027-01-08"), NextHabitualDate.Of(
            Meeting(Cadence.Fortnightly, IsoDayOfWeek.Friday, "2026-12-11", ""), Day("2026-12-20")));

    [Fact]
    public void A_closed_period_is_never_suggested()
    {
        var gpo = Meeting(Cadence.Fortnightly, IsoDayOfWeek.Tuesday, "2026-11-10", "2026-11-24 2026-12-08");
        var closed = gpo.With([gpo.Group with { ClosedPeriods = [new(Day("2026-12-19"), Day("2027-01-03"), "vacances")] }], []);

        Assert.Equal(Day("2027-01-05"), NextHabitualDate.Of(closed, Day("2026-11-20")));
    }

    [Fact]
    public void Who_has_no_usual_day_is_not_guessed_at() =>
        Assert.Null(NextHabitualDate.Of(Meeting(Cadence.Monthly, IsoDayOfWeek.None, null, ""), Day("2026-11-20")));

    private static Gpo Meeting(Cadence cadence, IsoDayOfWeek day, string? held, string planned) => new(
    [
        new Group
        {
            Id = "S01", Kind = GroupKind.Sector, Name = "Les Marronniers", Cadence = cadence, UsualDay = day,
            LastHeldOn = held is null ? null : Day(held),
        },
        .. planned.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((date, index) => new Meeting
        {
            Id = $"R-S01-{index}", Number = index, Start = Day(date) + new LocalTime(9, 30), DurationMinutes = 90,
            PlannedAt = Instant.FromUtc(2026, 11, 1, 8, 0),
        }),
    ]);

    private static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;
}

using GpoBot.Core.Effects;
using GpoBot.Core.Reminders;
using GpoBot.Core.Time;
using NodaTime;

namespace GpoBot.Tests.Reminders;

/// <summary>What must hold in any life of any group; the seed in a failing case's name lives it again.</summary>
[Trait("Speed", "Slow")]
public class YearsOfDaysTests
{
    public static TheoryData<int, string> Lives => new()
    {
        { 1, "Europe/Paris" }, { 2, "Europe/Paris" }, { 3, "Indian/Reunion" }, { 4, "America/Miquelon" }, { 5, "Pacific/Marquesas" },
    };

    [Theory]
    [InlineData(6, "Europe/Paris")]
    [InlineData(7, "America/Miquelon")]
    public void Waking_only_at_the_next_moment_misses_nothing_that_looking_every_hour_finds(int seed, string zone)
    {
        var (byPointer, byHour) = (Live(seed, zone), Live(seed, zone, everyHours: 1));

        Assert.True(byPointer.Sent.Count > 500, $"seed {seed} is too quiet a life");
        Assert.Equal(Ledger(byHour.Group), Ledger(byPointer.Group));
        Assert.Equal(byHour.Sent.Select(one => (one.At, one.Effect.Id)), byPointer.Sent.Select(one => (one.At, one.Effect.Id)));
    }

    [Theory]
    [MemberData(nameof(Lives))]
    public void Nobody_is_disturbed_on_a_quiet_day_nor_told_the_same_twice(int seed, string zone)
    {
        var (group, sent) = Live(seed, zone);
        var days = WorkingDays.Of(group.Gpo.Group);

        foreach (var (at, effect) in sent.Where(one => !one.Effect.Id.Contains("meeting-h1", StringComparison.Ordinal)))
            Assert.False(days.IsQuiet(at.InZone(group.Zone).Date), $"seed {seed}: {effect.Id} on {at.InZone(group.Zone)}");
        Assert.Equal(sent.Count, sent.Select(one => one.Effect.Id).Distinct().Count());
        var told = sent.SelectMany(one => one.Effect.SubjectIds.Select(subject => (one.At, one.Effect.Recipient, subject))).ToList();
        Assert.Equal(told.Count, told.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Lives))]
    public void Every_message_is_wanted_when_it_is_sent(int seed, string zone) =>
        Live(seed, zone, check: (group, effect, now) =>
            Assert.True(SendingCheck.StillWanted(effect, group.Gpo, now), $"seed {seed}: {effect.Id} at {now}"));

    [Theory]
    [MemberData(nameof(Lives))]
    public void Outages_delay_or_drop_and_never_double(int seed, string zone)
    {
        var whole = Live(seed, zone);
        var broken = Live(seed, zone, everyHours: 6, outage: now => now.InUtc().Date.DayOfYear % 10 < 3);

        Assert.NotEmpty(broken.Group.Dropped);
        Assert.True(broken.Sent.Count < whole.Sent.Count);
        var meetingReminders = broken.Sent.Where(one => one.Effect.Topic == MessageTopics.MeetingReminder).ToList();
        Assert.Empty(meetingReminders.Select(one => one.Effect.Id).Except(whole.Sent.Select(one => one.Effect.Id)));
        Assert.All(meetingReminders, one => Assert.True(one.At >= one.Effect.DueAt, $"seed {seed}: {one.Effect.Id} too early"));
    }

    private static (GroupInTime Group, IReadOnlyList<(Instant At, Effect Effect)> Sent) Live(
        int seed, string zone, int? everyHours = null,
        Func<Instant, bool>? outage = null, Action<GroupInTime, Effect, Instant>? check = null)
    {
        var group = new GroupInTime(zone);
        List<(Instant, Effect)> sent = [];
        var now = RandomLife.Begins.AtStartOfDayInZone(group.Zone).ToInstant();
        foreach (var (at, happens) in new RandomLife(seed, zone).Events)
        {
            while (Next() is { } next && next < at) Pass(next);
            happens(group);
            Pass(at);
        }
        return (group, sent);

        Instant? Next() => everyHours is { } hours ? now + Duration.FromHours(hours) - Past(now) : NextReminder.After(now, group.Gpo);

        Duration Past(Instant moment) =>
            Duration.FromTicks(moment.InZone(group.Zone).TimeOfDay.TickOfDay % NodaConstants.TicksPerHour);

        void Pass(Instant moment)
        {
            now = moment;
            if (outage?.Invoke(now) == true) return;
            foreach (var effect in group.PassAt(now))
            {
                check?.Invoke(group, effect, now);
                sent.Add((now, effect));
            }
        }
    }

    private static IEnumerable<(string, bool)> Ledger(GroupInTime group) => group.Ledger.Select(entry => (entry.Key, entry.Dropped));
}

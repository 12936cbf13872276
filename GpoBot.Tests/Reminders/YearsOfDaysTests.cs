using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Reminders;
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
        Assert.Equal(OnTheHour(byHour.Sent), OnTheHour(byPointer.Sent));

        // What leaves at a quarter to seven is found a quarter of an hour later, by the clock.
        static IEnumerable<(Instant, string)> OnTheHour(IEnumerable<(Instant At, Effect Effect)> sent) => sent
            .Where(one => !one.Effect.Id.Contains("meeting-h1", StringComparison.Ordinal)).Select(one => (one.At, one.Effect.Id));
    }

    [Theory]
    [MemberData(nameof(Lives))]
    public void Nobody_is_disturbed_on_a_quiet_day_nor_told_the_same_twice(int seed, string zone)
    {
        var (group, sent) = Live(seed, zone);

        foreach (var (at, effect) in sent.Where(one => one.Effect.ReminderKeys.Any(key => !key.StartsWith(ReminderKinds.MeetingHour, StringComparison.Ordinal))))
            Assert.True(SpeakingHours.OnOrAfter(at, group.Gpo.Group) == at, $"seed {seed}: {effect.Id} on {at.InZone(group.Zone)}");
        Assert.Equal(sent.Count, sent.Select(one => one.Effect.Id).Distinct().Count());
        var told = sent.SelectMany(one => one.Effect.SubjectIds.Select(subject => (one.At, one.Effect.Recipient, subject))).ToList();
        Assert.Equal(told.Count, told.Distinct().Count());
        var settled = sent.SelectMany(one => one.Effect.ReminderKeys).ToList();
        Assert.Equal(settled.Count, settled.Distinct().Count());
        Assert.Equal(ReminderKinds.All.Order(), settled.Select(key => key.Split('.')[0]).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Lives))]
    public void A_pass_leaves_nothing_owed_and_makes_one_message_a_person_and_a_life_without_outage_knows_none(int seed, string zone)
    {
        var (group, sent) = Live(seed, zone, after: (group, now) =>
        {
            Assert.True(!(NextReminder.After(now, group.Gpo) <= now), $"seed {seed}: still owed at {now}");
            Assert.Empty(DueReminders.At(now, group.Gpo));
        });

        Assert.Null(group.Gpo.CatchUp);
        Assert.Equal(sent.Count, sent.Select(one => (one.At, one.Effect.Recipient)).Distinct().Count());
    }

    [Theory]
    [InlineData(8, "Europe/Paris")]
    [InlineData(9, "Indian/Reunion")]
    public void What_is_still_known_of_rows_that_did_not_change_is_what_would_be_reckoned_anew(int seed, string zone)
    {
        var passes = 0;
        Live(seed, zone, after: (group, now) =>
        {
            if (passes++ % 7 > 0) return;
            var gpo = group.Gpo;
            // Nothing is known of rows that were just made.
            var anew = new Gpo(
            [
                gpo.Group with { }, .. gpo.Contacts.Select(row => row with { }), .. gpo.Meetings.Select(row => row with { }), .. gpo.Commitments.Select(row => row with { }),
                .. gpo.Problems.Select(row => row with { }), .. gpo.Recurrences.Select(row => row with { }), .. gpo.Reminders,
            ]);
            Assert.Equal(Lines(ReminderPlan.Whole(anew)), Lines(ReminderPlan.Whole(gpo)));
            Assert.Equal(NextReminder.After(now, anew), NextReminder.After(now, gpo));
        });
        Assert.True(passes > 500, $"seed {seed} is too quiet a life");

        static IEnumerable<string> Lines(IEnumerable<PlannedReminder> plan) =>
            plan.Select(line => $"{line.Key} {string.Join('|', line.SubjectIds)} {line.DueAt} {line.StaleAt}");
    }

    [Theory]
    [MemberData(nameof(Lives))]
    public void Every_message_is_wanted_when_it_is_sent(int seed, string zone) =>
        Live(seed, zone, check: (group, effect, now) =>
        {
            Assert.True(SendingCheck.StillWanted(effect, group.Gpo, now), $"seed {seed}: {effect.Id} at {now}");
            Assert.Equal(now, SendingCheck.LeavesFrom(effect, group.Gpo, now));
            Assert.Equal(effect.SubjectIds, SendingCheck.WantedSubjects(effect, group.Gpo, now));
        });

    [Theory]
    [MemberData(nameof(Lives))]
    public void Whenever_passes_happen_the_same_is_told_or_dropped_as_long_as_nothing_else_does(int seed, string zone)
    {
        var chance = new Random(seed);
        var days = chance.Next(200, 400);
        var group = Live(seed, zone, until: days).Group;
        var (inTime, atRandom) = (group.Copy(), group.Copy());
        var (start, end) = (RandomLife.Begins.AtStartOfDayInZone(group.Zone).ToInstant() + Duration.FromDays(days), Instant.MinValue);

        for (var now = start; NextReminder.After(now, inTime.Gpo) is { } next; now = end = next) inTime.PassAt(next);
        for (var now = start; now < end; now += Duration.FromMinutes(chance.Next(1, 20_000))) atRandom.PassAt(now);
        // Long after, but not so long that nobody would care whether it was dropped.
        atRandom.PassAt(end + Duration.FromDays(30));

        Assert.True(inTime.Remembered.Count > 10, $"seed {seed} leaves too little to say");
        Assert.Equal(inTime.Remembered, atRandom.Remembered);
        Assert.Empty(inTime.Dropped);
        Assert.NotEmpty(atRandom.Dropped);
    }

    [Theory]
    [MemberData(nameof(Lives))]
    public void Outages_delay_or_drop_and_never_double(int seed, string zone)
    {
        var whole = Live(seed, zone);
        var broken = Live(seed, zone, everyHours: 6, outage: now => now.InUtc().Date.DayOfYear % 10 < 3);

        Assert.NotEmpty(broken.Group.Dropped);
        Assert.True(broken.Sent.Count < whole.Sent.Count);
        var ofMeetings = broken.Sent.SelectMany(one => one.Effect.ReminderKeys).Where(key => key.StartsWith("meeting", StringComparison.Ordinal));
        Assert.Empty(ofMeetings.Except(whole.Group.Remembered));
        Assert.All(broken.Sent, one => Assert.True(one.At >= one.Effect.DueAt, $"seed {seed}: {one.Effect.Id} too early"));
        Assert.NotNull(broken.Group.Gpo.CatchUp);
    }

    private static (GroupInTime Group, IReadOnlyList<(Instant At, Effect Effect)> Sent) Live(
        int seed, string zone, int? everyHours = null,
        Func<Instant, bool>? outage = null, Action<GroupInTime, Effect, Instant>? check = null,
        Action<GroupInTime, Instant>? after = null, int? until = null)
    {
        var group = new GroupInTime(zone);
        List<(Instant, Effect)> sent = [];
        var now = RandomLife.Begins.AtStartOfDayInZone(group.Zone).ToInstant();
        var end = until is { } days ? now + Duration.FromDays(days) : Instant.MaxValue;
        foreach (var (at, happens) in new RandomLife(seed, zone).Events.TakeWhile(one => one.At < end))
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
            after?.Invoke(group, now);
        }
    }

    private static IEnumerable<(string, bool)> Ledger(GroupInTime group) => group.Ledger.Select(entry => (entry.Key, entry.Dropped));
}

using GpoBot.Core.Calendars;
using NodaTime;

namespace GpoBot.Tests.Calendars;

/// <summary>However many readings ask for the next one, it is one.</summary>
public sealed class LookTimesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 8, 0);

    [Fact]
    public void Readings_at_many_moments_lead_to_the_same_regular_one()
    {
        var next = LookTimes.Regular("S01", Now, LookTimes.SafetyNet);

        for (var at = Now; at < next; at += Duration.FromMinutes(7)) Assert.Equal(next, LookTimes.Regular("S01", at, LookTimes.SafetyNet));
        Assert.Equal(next + LookTimes.SafetyNet, LookTimes.Regular("S01", next, LookTimes.SafetyNet));
        Assert.InRange(next, Now + Duration.Epsilon, Now + LookTimes.SafetyNet);
    }

    [Fact]
    public void The_regular_moments_of_asking_hold_those_of_the_safety_net()
    {
        var net = LookTimes.Regular("S01", Now, LookTimes.SafetyNet);

        Assert.Equal(net, LookTimes.Regular("S01", net - Duration.FromMinutes(1), LookTimes.Asking));
    }

    [Fact]
    public void A_hundred_groups_are_not_read_at_the_same_moment() =>
        Assert.True(Enumerable.Range(1, 100).Select(n => LookTimes.Regular($"S{n:00}", Now, LookTimes.SafetyNet)).Distinct().Count() > 90);

    [Fact]
    public void What_is_told_within_two_seconds_is_read_in_one_go_and_never_in_the_past()
    {
        var soon = LookTimes.Soon(Now);

        Assert.Equal(Now + Duration.FromSeconds(2), soon);
        Assert.Equal(soon, LookTimes.Soon(Now + Duration.FromMilliseconds(1999)));
        Assert.Equal(soon + Duration.FromSeconds(2), LookTimes.Soon(soon));
    }

    [Theory]
    [InlineData(0, null, 2)]
    [InlineData(60, null, 8)]
    [InlineData(10_000, null, 31)]
    [InlineData(60, 1800, 31)]
    public void The_longer_nothing_was_read_the_rarer_it_is_tried_and_never_before_it_is_allowed(
        int minutesSince, int? asked, int minutes)
    {
        var again = LookTimes.Again(Now, Now - Duration.FromMinutes(minutesSince), asked is { } wait ? TimeSpan.FromSeconds(wait) : null);

        Assert.Equal(Now + Duration.FromMinutes(minutes), again);
    }
}

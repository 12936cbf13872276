using GpoBot.Tests.Drivers;
using GpoBot.Web.Delivery;
using GpoBot.Web.Development;
using Microsoft.Extensions.Logging.Abstractions;

namespace GpoBot.Tests.Delivery;

/// <summary>A wall clock that jumps: nothing is begun on its word alone.</summary>
public sealed class ClockWatchTests
{
    private readonly JumpingClock _clock = new();
    private readonly ClockWatch _watch;

    public ClockWatchTests() => _watch = new ClockWatch(_clock, NullLogger<ClockWatch>.Instance);

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_jump_of_a_day_is_not_gone_by_until_the_clock_is_back(int days)
    {
        Assert.True(After(minutes: 60));
        Assert.False(After(minutes: 1, off: TimeSpan.FromDays(days)));
        Assert.False(After(minutes: 5, off: TimeSpan.FromDays(days)));
        Assert.True(After(minutes: 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_clock_that_keeps_its_new_time_for_ten_minutes_is_believed_from_then_on(int days)
    {
        Assert.False(After(minutes: 1, off: TimeSpan.FromDays(days)));
        Assert.False(After(minutes: 9, off: TimeSpan.FromDays(days)));
        Assert.True(After(minutes: 1, off: TimeSpan.FromDays(days)));
        Assert.True(After(minutes: 1, off: TimeSpan.FromDays(days)));
        Assert.False(After(minutes: 1));
    }

    [Fact]
    public void A_clock_that_is_set_right_little_by_little_is_gone_by()
    {
        for (var step = 1; step <= 20; step++) Assert.True(After(minutes: 1, off: TimeSpan.FromSeconds(90 * step)));
    }

    [Fact]
    public void In_development_the_clock_may_be_set_at_will()
    {
        var clock = new DevelopmentClock();
        var watch = new ClockWatch(clock, NullLogger<ClockWatch>.Instance);
        foreach (var days in new[] { 1, -30, 400 })
        {
            clock.Set(clock.GetUtcNow().AddDays(days));
            Assert.True(watch.IsTrusted());
        }
    }

    private bool After(int minutes, TimeSpan off = default)
    {
        _clock.Passed += TimeSpan.FromMinutes(minutes);
        _clock.Off = off;
        return _watch.IsTrusted();
    }
}

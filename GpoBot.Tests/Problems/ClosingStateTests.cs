using GpoBot.Core.Problems;

namespace GpoBot.Tests.Problems;

/// <summary>What the check says of the indicator and of the opinions, at the borders where the rule itself looks no further.</summary>
public sealed class ClosingStateTests
{
    private readonly ClosingWorld _world = new();

    [Theory]
    [InlineData(-1, true, false)]
    [InlineData(0, true, true)]
    [InlineData(1, true, true)]
    [InlineData(1, false, false)]
    public void Opinions_run_to_the_end_of_their_last_day_and_only_where_they_are_asked(int daysLeft, bool asked, bool running)
    {
        var check = _world.But(one => one with { OpinionsAskedAt = asked ? one.OpinionsAskedAt : null, OpinionsUntil = ClosingWorld.Today.PlusDays(daysLeft) }).Check();
        Assert.Equal(running, check.OpinionsRunning);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void A_value_without_its_day_and_a_day_without_its_value_are_no_measure(bool hasValue, bool hasDay)
    {
        var check = _world.But(one => one with { CurrentValue = hasValue ? one.CurrentValue : null, MeasuredOn = hasDay ? one.MeasuredOn : null }).Check();
        Assert.Equal(IndicatorState.NeverMeasured, check.Indicator);
    }
}

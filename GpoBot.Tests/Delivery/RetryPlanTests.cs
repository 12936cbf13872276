using GpoBot.Web.Delivery;
using NodaTime;

namespace GpoBot.Tests.Delivery;

public sealed class RetryPlanTests
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(5, 80)]
    [InlineData(11, 3600)]
    public void Pauses_double_up_to_an_hour(int attempts, int seconds) =>
        Assert.Equal(Duration.FromSeconds(seconds), new RetryPlan(() => 0.5).After(attempts, null));

    [Theory]
    [InlineData(0.0, 7.5)]
    [InlineData(1.0, 12.5)]
    public void Jitter_keeps_those_who_failed_together_from_coming_back_together(double random, double seconds) =>
        Assert.Equal(Duration.FromSeconds(seconds), new RetryPlan(() => random).After(2, null));

    [Theory]
    [InlineData(600, 600)]
    [InlineData(1, 5)]
    public void What_the_other_side_asked_for_is_the_least_pause(int asked, int seconds) =>
        Assert.Equal(Duration.FromSeconds(seconds), new RetryPlan(() => 0.5).After(1, TimeSpan.FromSeconds(asked)));

    [Fact]
    public void The_twelfth_try_is_the_last()
    {
        var plan = new RetryPlan(() => 0.5);
        Assert.False(plan.IsLast(11));
        Assert.True(plan.IsLast(12));
        Assert.Null(plan.After(12, TimeSpan.FromHours(1)));
    }
}

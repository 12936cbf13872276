using GpoBot.Web.Delivery;
using NodaTime;

namespace GpoBot.Tests.Delivery;

public sealed class RetryPlanTests
{
    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 20)]
    [InlineData(5, 160)]
    [InlineData(11, 3600)]
    public void Pauses_double_up_to_an_hour(int attempts, int seconds) =>
        Assert.Equal(Duration.FromSeconds(1 + seconds), new RetryPlan(() => 1).After(attempts, null));

    [Theory]
    [InlineData(0.0, 1)]
    [InlineData(0.5, 11)]
    public void The_pause_is_anywhere_below_that_for_those_who_failed_together_not_to_come_back_together(double random, double seconds) =>
        Assert.Equal(Duration.FromSeconds(seconds), new RetryPlan(() => random).After(2, null));

    [Theory]
    [InlineData(600, 605)]
    [InlineData(1, 6)]
    public void What_the_other_side_asked_for_is_the_least_pause_and_they_come_back_one_after_the_other(int asked, int seconds) =>
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

using GpoBot.Core.Attendance;
using GpoBot.Tests.Drivers.FakeGraph;

namespace GpoBot.Tests.Calendar.Watching;

/// <summary>Some clouds do not tell which events changed: then all that are watched are read.</summary>
[Trait("Speed", "Slow")]
public sealed class WithoutDeltaTests
{
    [Theory]
    [InlineData(400, "RequestBroker--ParseUri")]
    [InlineData(404, "ResourceNotFound")]
    [InlineData(404, null)]
    [InlineData(405, "Request_BadRequest")]
    [InlineData(501, "NotSupported")]
    public async Task What_the_invited_answer_is_read_all_the_same(int status, string? code)
    {
        await using var story = await WatchStory.StartAsync(telling: Telling.Never, plan: false);
        story.Graph.Behaviour.NoDelta = new Refusal(status, code);
        await story.PlanAsync();
        await story.AnswersAsync(WatchStory.Landlord, "accepted");
        await story.PassAsync(hours: 4.1);

        Assert.Equal(Attending.Coming, (await story.AnswerOfAsync(WatchStory.Landlord))?.Attending);
        Assert.Null((await story.GpoAsync()).Watch!.DeltaLink);
        Assert.Single(story.Mailbox.Events);
    }

    [Fact]
    public async Task Where_it_is_served_again_it_is_used_again_and_a_link_that_is_refused_is_given_up()
    {
        await using var story = await WatchStory.StartAsync(telling: Telling.Never);
        Assert.NotNull((await story.GpoAsync()).Watch!.DeltaLink);

        story.Graph.Behaviour.NoDelta = new Refusal(400, "ErrorInvalidRequest");
        await story.AnswersAsync(WatchStory.Landlord, "declined");
        await story.PassAsync(hours: 4.1);
        Assert.Equal(Attending.NotComing, (await story.AnswerOfAsync(WatchStory.Landlord))?.Attending);

        story.Graph.Behaviour.NoDelta = null;
        await story.PassAsync(hours: 4.1);
        Assert.NotNull((await story.GpoAsync()).Watch!.DeltaLink);
    }
}

using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.FirstContact;

/// <summary>Teams forgets conversations. Nobody has refused anything then, and another is asked for.</summary>
[Trait("Speed", "Slow")]
public sealed class LostConversationTests
{
    private const string Gael = "29:" + FirstContactStory.Landlord;

    [Fact]
    public async Task A_conversation_that_is_gone_is_opened_anew_within_the_same_message()
    {
        await using var story = await StartAsync();
        story.Connector.Opens[Gael] = "a:another";
        await story.PromiseAsync();

        Assert.Equal([("sent", "teams")], await story.ToldAsync());
        Assert.Contains("Nouvel engagement", Assert.Single(story.Connector.Sent, sent => sent.ConversationId == "a:another").Card!.Text, StringComparison.Ordinal);
        Assert.Equal(0, story.Notices("Contact à joindre par courriel"));

        await story.PromiseAsync();
        Assert.Equal([$"create {Gael}"], story.Asked());
    }

    [Fact]
    public async Task One_that_is_lost_again_is_left_for_a_week_and_the_lead_hears_of_it_once()
    {
        await using var story = await StartAsync();
        await story.PromiseAsync();
        await story.PromiseAsync();
        Assert.Equal([$"create {Gael}"], story.Asked());
        Assert.All(await story.ToldAsync(), told => Assert.Equal(("sent", "email"), told));
        Assert.Equal(1, story.Notices("Contact à joindre par courriel"));

        await story.Teams.MoveToAsync("2026-11-27T12:00:00+01:00");
        story.Connector.Refuse = _ => null;
        await story.PromiseAsync();
        Assert.Contains(("sent", "teams"), await story.ToldAsync());
    }

    [Fact]
    public async Task Who_has_blocked_GpoBot_is_not_asked_for_another_conversation()
    {
        await using var story = await StartAsync(403, "ConversationBlockedByUser");
        await story.JoinAsync(FirstContactStory.Team, RoomMember.Of(FirstContactStory.Landlord));
        await story.PromiseAsync();
        await story.PromiseAsync();

        Assert.Empty(story.Asked());
        Assert.Equal(1, story.Notices("Contact à joindre par courriel"));
    }

    private static async Task<FirstContactStory> StartAsync(int status = 404, string code = "ConversationNotFound")
    {
        var story = await FirstContactStory.StartAsync();
        await story.Gael.ArrivesAsync();
        story.Connector.Refuse = conversation => conversation == story.Gael.ConversationId ? (status, code) : null;
        return story;
    }
}

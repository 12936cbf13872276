using GpoBot.Tests.Delivery;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Drivers.FakeGraph;

namespace GpoBot.Tests.FirstContact;

/// <summary>Whoever is in no team with GpoBot gets it installed through Graph, where the organisation has put it into its catalog.</summary>
[Trait("Speed", "Slow")]
public sealed class InstallationTests : IAsyncLifetime
{
    private const string User = "5a0c1c56-0000-4000-8000-000000000007";
    // Before the hour of the reminders, which would look for everybody.
    private const string Early = "2026-11-20T07:30:00+01:00";
    private GraphServer _graph = null!;
    private FirstContactStory _story = null!;

    public async Task InitializeAsync()
    {
        _graph = await GraphServer.StartAsync(GraphStory.Mailbox);
        var settings = GraphStory.Settings(_graph).ToDictionary(s => s.Key, s => (string?)s.Value);
        settings["Graph:TenantId"] = "tenant";
        settings["Teams:CatalogAppId"] = TeamworkPart.CatalogApp;
        _graph.Teamwork.People[User] = new DirectoryUser(
            FirstContactStory.Landlord, "gael.halltemoin_ophlm-exemple.example.org#EXT#@police.example.org");
        _story = await FirstContactStory.StartAsync(settings, Early);
        _story.Connector.HasMembers(TeamworkPart.ChatOf(User), RoomMember.Of(FirstContactStory.Landlord));
    }

    public async Task DisposeAsync()
    {
        await _story.DisposeAsync();
        await _graph.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_guest_who_never_wrote_gets_the_app_and_the_card(bool installedAlready)
    {
        if (installedAlready) _graph.Teamwork.Installed[User] = true;
        await _story.PromiseAsync();

        Assert.Equal([("sent", "teams")], await _story.ToldAsync());
        var card = Assert.Single(_story.Connector.Sent, sent => sent.ConversationId == TeamworkPart.ChatOf(User));
        Assert.Contains("Nouvel engagement", card.Card!.Text, StringComparison.Ordinal);
        Assert.Equal(4, Teamwork().Length);

        await _story.PromiseAsync();
        Assert.Equal(4, Teamwork().Length);
    }

    [Fact]
    public async Task Somebody_of_the_tenant_is_found_by_their_sign_in_name_too()
    {
        _graph.Teamwork.People[User] = new DirectoryUser(null, FirstContactStory.Landlord);
        await _story.PromiseAsync();
        Assert.Equal([("sent", "teams")], await _story.ToldAsync());
    }

    [Fact]
    public async Task In_a_chat_with_somebody_else_nothing_is_said()
    {
        _story.Connector.HasMembers(TeamworkPart.ChatOf(User), RoomMember.Of("une.autre@example.org"));
        await _story.PromiseAsync();
        Assert.Equal([("sent", "email")], await _story.ToldAsync());
        Assert.DoesNotContain(_story.Connector.Sent, sent => sent.ConversationId == TeamworkPart.ChatOf(User));
    }

    [Theory]
    [InlineData(403, "Forbidden")]
    [InlineData(404, "NotFound")]
    public async Task An_installation_that_is_not_allowed_is_asked_for_once_a_week(int status, string code)
    {
        _graph.Teamwork.NoInstalling = new Refusal(status, code);
        await _story.PromiseAsync();
        Assert.Equal(2, Teamwork().Length);
        _graph.Teamwork.NoInstalling = null;
        await _story.PromiseAsync();
        Assert.Equal(2, Teamwork().Length);
        Assert.All(await _story.ToldAsync(), told => Assert.Equal(("sent", "email"), told));

        await _story.Teams.MoveToAsync("2026-11-27T12:00:00+01:00");
        await _story.PromiseAsync();
        Assert.Contains(("sent", "teams"), await _story.ToldAsync());
    }

    [Fact]
    public async Task Nobody_and_two_of_the_same_address_are_not_guessed_at()
    {
        _graph.Teamwork.People["another"] = new DirectoryUser(FirstContactStory.Landlord, "gael@police.example.org");
        await _story.PromiseAsync();
        await _story.PromiseAsync("P03");

        Assert.Equal([("sent", "email")], await _story.ToldAsync());
        Assert.Equal([("sent", "email")], await _story.ToldAsync("P03"));
        Assert.All(Teamwork(), call => Assert.StartsWith("GET /v1.0/users ", call, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_Graph_that_asks_for_a_pause_gets_it_from_everybody_and_the_messages_leave_by_mail()
    {
        _graph.Teamwork.Refusals.Enqueue(new Refusal(429, "TooManyRequests", RetryAfter: "1800"));
        await _story.PromiseAsync();
        await _story.PromiseAsync("P03");
        Assert.Single(Teamwork());
        Assert.Equal([("sent", "email")], await _story.ToldAsync());

        await _story.Teams.MoveToAsync("2026-11-20T08:45:00+01:00");
        await _story.PromiseAsync();
        Assert.Contains(("sent", "teams"), await _story.ToldAsync());
    }

    [Fact]
    public async Task What_Graph_does_not_show_yet_is_looked_for_an_hour_later()
    {
        _graph.Teamwork.LagsBehind = true;
        await _story.PromiseAsync();
        Assert.Equal([("sent", "email")], await _story.ToldAsync());
        _graph.Teamwork.LagsBehind = false;
        await _story.Teams.MoveToAsync("2026-11-20T08:45:00+01:00");
        await _story.PromiseAsync();
        Assert.Contains(("sent", "teams"), await _story.ToldAsync());
    }

    [Fact]
    public async Task A_member_of_a_team_is_spoken_to_without_installing_anything()
    {
        await _story.JoinAsync(FirstContactStory.Team, RoomMember.Of(FirstContactStory.Landlord));
        await _story.PromiseAsync();
        Assert.Equal([("sent", "teams")], await _story.ToldAsync());
        Assert.Empty(Teamwork());
    }

    private string[] Teamwork() => [.. _graph.Calls.Where(call => call.Contains("installedApps", StringComparison.Ordinal) || call.StartsWith("GET /v1.0/users ", StringComparison.Ordinal))];
}

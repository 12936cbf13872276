using System.Text.Json.Nodes;
using GpoBot.Dialogs.Conversations;
using GpoBot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace GpoBot.Tests.Turns;

/// <summary>The app comes, goes and comes again; Teams tells of each twice, in any order.</summary>
public sealed class ArrivalTests
{
    [Theory]
    [InlineData("installationUpdate", "conversationUpdate")]
    [InlineData("conversationUpdate", "installationUpdate")]
    public async Task Both_signs_of_an_arrival_bring_one_welcome(string first, string second)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var gael = Unwelcomed(teams);

        await gael.PostAsync(Arrival(gael, first));
        await gael.PostAsync(Arrival(gael, second));

        Assert.Contains("Bienvenue", Assert.Single(gael.Sees).Card!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_removes_the_app_is_written_to_by_mail_and_welcomed_when_they_come_back()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        await gael.InstallationAsync("remove");
        Assert.True((await ConversationAsync(teams))!.Blocked);

        await gael.InstallationAsync("add");
        await gael.PostAsync(Arrival(gael, "conversationUpdate"));

        Assert.Equal(2, gael.Sees.Count(sent => sent.Card!.Text.Contains("Bienvenue", StringComparison.Ordinal)));
        Assert.False((await ConversationAsync(teams))!.Blocked);
    }

    [Fact]
    public async Task The_bot_among_the_members_who_left_is_a_departure_and_somebody_else_is_not()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);

        await gael.PostAsync(Members(gael, "membersRemoved", "29:somebody"));
        Assert.False((await ConversationAsync(teams))!.Blocked);

        await gael.PostAsync(Members(gael, "membersRemoved", "28:bot"));
        Assert.True((await ConversationAsync(teams))!.Blocked);
    }

    [Fact]
    public async Task An_update_of_the_app_and_an_arrival_in_a_channel_say_nothing()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        await gael.InstallationAsync("add-upgrade");
        var inChannel = Arrival(gael, "installationUpdate");
        inChannel["conversation"]!["id"] = "19:channel";
        inChannel["conversation"]!["conversationType"] = "channel";
        await gael.PostAsync(inChannel);

        Assert.Single(teams.Connector.Sent);
    }

    [Fact]
    public async Task A_welcome_that_Teams_refused_is_said_at_the_second_sign()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var gael = Unwelcomed(teams);
        teams.Connector.Refuse = _ => (500, "ServiceError");
        await gael.PostAsync(Arrival(gael, "installationUpdate"));
        Assert.Empty(gael.Sees);

        teams.Connector.Refuse = _ => null;
        await gael.PostAsync(Arrival(gael, "conversationUpdate"));
        Assert.Single(gael.Sees);
    }

    private static TeamsPerson Unwelcomed(TeamsScenario teams)
    {
        var gael = new TeamsPerson(teams, TeamsScenario.Landlord);
        teams.Connector.Knows(gael.UserId, TeamsScenario.Landlord);
        return gael;
    }

    private static JsonObject Arrival(TeamsPerson person, string type)
    {
        if (type == "conversationUpdate") return Members(person, "membersAdded", "28:bot");
        var activity = person.Activity(type);
        activity["action"] = "add";
        return activity;
    }

    private static JsonObject Members(TeamsPerson person, string list, string who)
    {
        var activity = person.Activity("conversationUpdate");
        activity[list] = new JsonArray(new JsonObject { ["id"] = who });
        return activity;
    }

    private static Task<KnownConversation?> ConversationAsync(TeamsScenario teams) =>
        teams.Services.GetRequiredService<IConversations>().FindAsync(TeamsScenario.Landlord, CancellationToken.None);
}

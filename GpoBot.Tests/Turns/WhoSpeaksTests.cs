using System.Text.Json.Nodes;
using GpoBot.Tests.Drivers;
using Microsoft.AspNetCore.Http;

namespace GpoBot.Tests.Turns;

/// <summary>Nothing is shown before it is known who asks, and nothing but an invitation to talk alone where others read along.</summary>
public sealed class WhoSpeaksTests
{
    [Fact]
    public async Task Somebody_whom_no_roster_knows_is_told_how_to_be_known()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var stranger = await teams.PersonAsync("personne@example.org");
        Assert.Empty(stranger.Sees);

        Assert.Contains("Demandez au référent de votre secteur", (await stranger.SaysAsync("retards")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(503, "ServiceUnavailable")]
    [InlineData(403, "NotEnoughPermissions")]
    public async Task When_Teams_does_not_say_who_speaks_they_are_asked_to_try_again_and_later_are_known(int status, string code)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var gael = new TeamsPerson(teams, TeamsScenario.Landlord);
        teams.Connector.Knows(gael.UserId, TeamsScenario.Landlord);
        teams.Connector.Instead = call => Task.FromResult<IResult?>(call.Operation == "member" ? ConnectorCall.Refused(status, code) : null);

        Assert.Contains("Teams ne me dit pas qui vous êtes", (await gael.SaysAsync("mes actions")).Text, StringComparison.Ordinal);

        teams.Connector.Instead = _ => Task.FromResult<IResult?>(null);
        Assert.Contains("AC003", (await gael.SaysAsync("mes actions")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_person_in_two_tenants_is_the_same_member_and_is_answered_where_they_speak()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        var elsewhere = gael.Activity("message");
        elsewhere["text"] = "mes actions";
        elsewhere["from"] = new JsonObject { ["id"] = "29:guest", ["aadObjectId"] = "29:guest" };
        elsewhere["conversation"] = new JsonObject { ["id"] = "a:guest", ["conversationType"] = "personal", ["tenantId"] = "other-tenant" };
        elsewhere["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "other-tenant" } };
        teams.Connector.Knows("29:guest", TeamsScenario.Landlord);

        await gael.PostAsync(elsewhere);

        var answer = Assert.Single(teams.Connector.Sent, sent => sent.ConversationId == "a:guest");
        Assert.Contains("AC003", answer.Card!.Text, StringComparison.Ordinal);
        Assert.Contains("AC003", (await gael.SaysAsync("mes actions")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_ids_of_two_people_are_nobody_and_bind_nobody()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var liar = new TeamsPerson(teams, "menteur@example.org");
        var message = liar.Activity("message");
        message["text"] = "retards";
        message["from"] = new JsonObject { ["id"] = alix.UserId, ["aadObjectId"] = "somebody-else" };

        await liar.PostAsync(message);

        Assert.Contains("Je ne trouve pas votre adresse", Spaces.Plain(liar.Sees[^1].Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_and_the_address_that_an_activity_claims_are_not_believed()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var liar = new TeamsPerson(teams, "menteur@example.org");
        teams.Connector.Knows(liar.UserId, "menteur@example.org");
        var message = liar.Activity("message");
        message["text"] = "retards";
        message["from"]!["name"] = "Alix Testard";
        message["from"]!["email"] = TeamsScenario.Lead;
        message["from"]!["userPrincipalName"] = TeamsScenario.Lead;

        await liar.PostAsync(message);

        Assert.Contains("Je ne trouve pas votre adresse", Spaces.Plain(liar.Sees[^1].Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("groupChat", TeamsScenario.Lead)]
    [InlineData("channel", TeamsScenario.Lead)]
    [InlineData("channel", "personne@example.org")]
    public async Task Where_others_read_along_nothing_is_told_but_where_to_go_on(string place, string email)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var person = await teams.PersonAsync(email);
        var message = person.Activity("message");
        message["text"] = "retards";
        message["conversation"]!["id"] = "19:shared";
        message["conversation"]!["conversationType"] = place;
        message["conversation"]!["isGroup"] = true;

        await person.PostAsync(message);

        var said = Assert.Single(teams.Connector.Sent, sent => sent.ConversationId == "19:shared");
        Assert.StartsWith("Pour protéger ce qui est propre à chacun", Spaces.Plain(said.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_pressed_where_others_read_along_changes_nothing()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        var press = gael.Press((await gael.SaysAsync("AC003")).Card, "Envoyer", ("status", "InProgress"));
        press["conversation"]!["conversationType"] = "groupChat";
        press["conversation"]!["id"] = "19:shared";

        var (_, body) = await gael.PostAsync(press);

        Assert.Contains("conversation personnelle", body, StringComparison.Ordinal);
        Assert.DoesNotContain(teams.Connector.Sent, sent => sent.ConversationId == "19:shared");
        Assert.Null((await teams.GpoAsync("S01")).FindCommitment("AC003")!.AnsweredAt);
    }
}

using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Turns;

[Trait("Speed", "Slow")]
public sealed class OddActivityTests
{
    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("bonjour", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":7,"channelId":"msteams"}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"message","channelId":"webchat"}""", HttpStatusCode.Forbidden)]
    [InlineData("""{"type":"message","channelId":"msteams"}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"message","channelId":"msteams","from":"moi","conversation":[]}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"somethingNew","channelId":"msteams","from":{"id":"29:x"},"conversation":{"id":"a:x"}}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"messageReaction","channelId":"msteams","from":{"id":"29:x"},"conversation":{"id":"a:x"}}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"invoke","name":"task/fetch","channelId":"msteams","from":{"id":"29:x"},"conversation":{"id":"a:x"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"invoke","name":"task/submit","channelId":"msteams","from":{"id":"29:x"},"conversation":{"id":"a:x"},"value":"texte"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"invoke","name":"task/submit","channelId":"msteams","from":{"id":"29:x"},"conversation":{"id":"a:x"},"value":{"data":[]}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"invoke","name":"composeExtension/query","channelId":"msteams","from":{"id":"29:x"},"conversation":{"id":"a:x"},"value":{"parameters":7}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"invoke","name":"composeExtension/query","channelId":"msteams","value":{"commandId":"rechercher"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"invoke","name":"composeExtension/fetchTask","channelId":"msteams","from":{"id":"29:x"},"conversation":{"id":"a:x"},"value":{"commandId":"autre"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"invoke","name":"composeExtension/selectItem","channelId":"msteams","from":{"id":"29:x"},"conversation":{"id":"a:x"},"value":{}}""", HttpStatusCode.NotImplemented)]
    [InlineData("""{"type":"invoke","name":"config/fetch","channelId":"msteams","from":{"id":"29:x"},"conversation":{"id":"a:x"}}""", HttpStatusCode.NotImplemented)]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","channelId":"msteams","from":{"id":"29:x"},"conversation":{"id":"a:x"},"value":[]}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","channelId":"msteams"}""", HttpStatusCode.OK)]
    public async Task A_body_that_is_not_what_it_should_be_gets_its_status_and_no_word(string body, HttpStatusCode status)
    {
        await using var teams = await TeamsScenario.StartAsync();
        body = body.Replace("\"channelId\"", $"\"serviceUrl\":\"{teams.Connector.ServiceUrl}\",\"channelId\"", StringComparison.Ordinal);

        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await teams.Http.PostAsync("/api/messages", content);

        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(teams.Connector.Sent);
    }

    [Fact]
    public async Task A_mention_and_nothing_else_asks_for_help()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var message = alix.Activity("message");
        message["text"] = "<at>GpoBot</at>";
        message["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention", ["text"] = "<at>GpoBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "GpoBot" },
        });

        await alix.PostAsync(message);

        Assert.Contains("Que puis-je faire pour vous", alix.LastCard.Text, StringComparison.Ordinal);
        Assert.Equal(2, alix.Sees.Count);
    }

    [Theory]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"unknown.verb","data":{}}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"commitment.answer","data":{"id":"AC999","gpo":"S99"}}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"commitment.answer","data":"texte"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"draft.confirm","data":{"draft":"jamais-vu"}}}""")]
    public async Task A_button_that_means_nothing_here_is_answered_with_words_and_changes_nothing(string value)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        var press = gael.Activity("invoke");
        press["name"] = "adaptiveCard/action";
        press["value"] = JsonNode.Parse(value);

        var (status, body) = await gael.PostAsync(press);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("application/vnd.microsoft.activity.message", JsonNode.Parse(body)!["type"]!.GetValue<string>());
        Assert.True(JsonNode.Parse(body)!["value"]!.GetValue<string>().Length > 20);
        Assert.Single(gael.Sees);
    }
}

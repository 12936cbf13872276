using System.Text.Json;
using System.Text.Json.Nodes;
using GpoBot.Connector.Schema;

namespace GpoBot.Tests.Connector;

/// <summary>Teams adds fields and kinds at any time; an error answer would make it stop delivering.</summary>
public sealed class LenientActivityTests
{
    private const string Strange = """
        {
          "type": "conversationUpdate", "id": 42, "text": {"not": "text"}, "locale": false, "timestamp": 1.5,
          "from": "29:somebody", "recipient": [], "conversation": {"id": "a:1", "isGroup": "yes", "isNew": true},
          "membersAdded": {"id": "29:x"}, "membersRemoved": [{"id": "29:y", "agenticUserId": "z"}, "29:w", null],
          "entities": [
            {"type": "ProductInfo", "id": "COPILOT"}, 7, {"type": ["odd"]},
            {"type": "mention", "mentioned": "28:bot", "text": "<at>Bot</at>"},
            {"type": "QuotedReply", "quotedReply": {"messageId": "1", "deep": [1, 2]}}],
          "attachments": "none", "channelData": {"tenant": "t", "team": {"id": "T", "aadGroupId": "g"}, "onBehalfOf": []},
          "value": [1, {"a": null}], "suggestedActions": {"actions": []}, "newInTwoYears": {"a": [true]}
        }
        """;

    [Fact]
    public void Values_of_another_kind_count_as_absent_and_the_rest_is_read()
    {
        var activity = Parse(Strange);
        Assert.Equal(("42", null, null, "1.5"), (activity.Id, activity.Text, activity.Locale, activity.Timestamp));
        Assert.Null(activity.From);
        Assert.Null(activity.Recipient);
        Assert.Null(activity.MembersAdded);
        Assert.Null(activity.Attachments);
        Assert.Equal(("a:1", null), (activity.Conversation!.Id, activity.Conversation.IsGroup));
        Assert.Equal("29:y", activity.MembersRemoved!.Single().Id);
        Assert.Equal(["ProductInfo", null, "mention", "QuotedReply"], activity.Entities!.Select(entity => entity.Type));
        Assert.Null(activity.Entities![2].Mentioned);
        Assert.Equal((null, "T"), (activity.ChannelData!.Tenant, activity.ChannelData.Team!.Id));
    }

    [Fact]
    public void What_is_not_known_yet_is_kept_and_written_again()
    {
        var activity = Parse(Strange);
        var again = JsonSerializer.SerializeToNode(activity, ConnectorJson.Default.Activity)!;
        Assert.Equal("""{"a":[true]}""", again["newInTwoYears"]!.ToJsonString());
        Assert.Equal("""{"messageId":"1","deep":[1,2]}""", again["entities"]![3]!["quotedReply"]!.ToJsonString());
        Assert.Equal("z", (string?)again["membersRemoved"]![0]!["agenticUserId"]);
        Assert.Equal("g", (string?)again["channelData"]!["team"]!["aadGroupId"]);
        Assert.Equal("[1,{\"a\":null}]", again["value"]!.ToJsonString());
    }

    [Fact]
    public void An_ordinary_activity_comes_out_as_it_went_in()
    {
        var message = BotHost.Message("é \"guillemets\"");
        message["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "fr-FR", ["timezone"] = "Europe/Paris" });
        message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>é</p>" });
        message["localTimezone"] = "Indian/Reunion";
        var again = JsonSerializer.SerializeToNode(Parse(message.ToJsonString()), ConnectorJson.Default.Activity);
        Assert.True(JsonNode.DeepEquals(message, again), again!.ToJsonString());
    }

    [Fact]
    public async Task Such_an_activity_reaches_the_bot_and_is_answered_200()
    {
        await using var host = await BotHost.StartAsync();
        var activity = (JsonObject)JsonNode.Parse(Strange)!;
        (activity["serviceUrl"], activity["channelId"]) = (BotHost.ServiceUrl, "msteams");
        activity["channelData"]!["tenant"] = new JsonObject { ["id"] = BotHost.Tenant };
        Assert.Equal(200, (int)(await host.PostAsync(activity)).StatusCode);
        Assert.Equal("conversationUpdate", host.Bot.Turns.Single().Activity.Type);
    }

    private static Activity Parse(string json) => JsonSerializer.Deserialize(json, ConnectorJson.Default.Activity)!;
}

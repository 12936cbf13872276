using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GpoBot.Tests.Drivers;

/// <summary>A channel, group chat or meeting chat: what people say and press there, and what everybody then reads.</summary>
public sealed class TeamsPlace(ITeamsStage stage, string id, string type = "channel", string? meetingId = null)
{
    private static int _number;

    public string Id { get; } = id;

    /// <summary>All that was said here, in whichever thread.</summary>
    public IReadOnlyList<SentActivity> Shows =>
        [.. stage.Connector.Sent.Where(sent => sent.ConversationId.Split(';')[0] == Id)];

    /// <summary>Tells who is in it.</summary>
    public void Has(params IEnumerable<TeamsPerson> people) =>
        stage.Connector.HasMembers(Id, [.. people.Select(one => RoomMember.Of(one.UserId[3..]))]);

    /// <summary>Mentions the bot and writes.</summary>
    public Task<Seen> HearsAsync(TeamsPerson who, string text)
    {
        var activity = Activity(who, "message");
        activity["text"] = $"<at>GpoBot</at> {text}";
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention", ["text"] = "<at>GpoBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "GpoBot" },
        });
        return SeeAsync(who, activity);
    }

    public Task<Seen> PressedAsync(TeamsPerson who, SeenCard card, string button, params (string Id, string Value)[] inputs) =>
        SeeAsync(who, Here(who.Press(card, button, inputs)));

    /// <summary>Teams asks for somebody's own view of a card, because they look at it.</summary>
    public Task<Seen> LookedAtAsync(TeamsPerson who, SeenCard card)
    {
        var action = card.Json.GetProperty("refresh").GetProperty("action");
        var activity = Activity(who, "invoke");
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = card.ActivityId;
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute", ["verb"] = action.GetProperty("verb").GetString(), ["data"] = JsonNode.Parse(action.GetProperty("data").GetRawText()),
            },
            ["trigger"] = "automatic",
        };
        return SeeAsync(who, activity);
    }

    /// <summary>Any invoke from here.</summary>
    public Task<Seen> AskedAsync(TeamsPerson who, string name, JsonNode? value)
    {
        var activity = Activity(who, "invoke");
        activity["name"] = name;
        activity["value"] = value;
        return SeeAsync(who, activity);
    }

    public JsonObject Activity(TeamsPerson who, string kind) => Here(who.Activity(kind));

    private JsonObject Here(JsonObject activity)
    {
        // Of whomever it is, no two activities of a place have one id.
        activity["id"] = $"here{Interlocked.Increment(ref _number)}";
        activity["conversation"] = new JsonObject
        {
            ["id"] = type == "channel" ? $"{Id};messageid=17" : Id, ["conversationType"] = type, ["isGroup"] = true, ["tenantId"] = "tenant",
        };
        if (type == "channel") activity["channelData"]!["team"] = new JsonObject { ["id"] = "19:team" };
        if (meetingId is not null) activity["channelData"]!["meeting"] = new JsonObject { ["id"] = meetingId };
        return activity;
    }

    private async Task<Seen> SeeAsync(TeamsPerson who, JsonObject activity)
    {
        var before = Shows.Count;
        var (status, body) = await who.PostAsync(activity);
        await stage.SettleAsync();
        return new Seen(status, body, [.. Shows.Skip(before)]);
    }
}

/// <summary>What the answer to an invoke shows to the one who asked.</summary>
public static class InvokeAnswers
{
    /// <summary>The card that only the presser gets.</summary>
    public static SeenCard OwnCard(this Seen seen) => new("own", JsonDocument.Parse(seen.Body).RootElement.GetProperty("value"));

    /// <summary>The page of the dialog.</summary>
    public static SeenCard Page(this Seen seen) => new("page", Task(seen).GetProperty("value").GetProperty("card").GetProperty("content"));

    /// <summary>The sentence with which the dialog ends.</summary>
    public static string LastWord(this Seen seen) => Spaces.Plain(Task(seen).GetProperty("value").GetString()!);

    /// <summary>What a search found: title and card.</summary>
    public static IReadOnlyList<(string Title, SeenCard Card)> Found(this Seen seen)
    {
        var extension = JsonDocument.Parse(seen.Body).RootElement.GetProperty("composeExtension");
        Assert.Equal("result", extension.GetProperty("type").GetString());
        return [.. extension.GetProperty("attachments").EnumerateArray().Select(one => (
            Spaces.Plain(one.GetProperty("preview").GetProperty("content").GetProperty("title").GetString()!), new SeenCard("found", one.GetProperty("content"))))];
    }

    /// <summary>Why a search gives no list.</summary>
    public static string Reason(this Seen seen)
    {
        var extension = JsonDocument.Parse(seen.Body).RootElement.GetProperty("composeExtension");
        Assert.Equal("message", extension.GetProperty("type").GetString());
        return Spaces.Plain(extension.GetProperty("text").GetString()!);
    }

    /// <summary>All that is in the answer, as one text.</summary>
    public static string Everything(this Seen seen)
    {
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        return Spaces.Plain(seen.Body.Length == 0 ? "" : JsonDocument.Parse(seen.Body).RootElement.ToString());
    }

    private static JsonElement Task(Seen seen) => JsonDocument.Parse(seen.Body).RootElement.GetProperty("task");
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GpoBot.Tests.Drivers;

/// <summary>One person in front of Teams: what they type and press, and what their conversation shows.</summary>
public sealed class TeamsPerson(ITeamsStage scenario, string email)
{
    private int _number;

    public string UserId { get; } = "29:" + email;
    public string ConversationId { get; } = "a:" + email;

    /// <summary>All that this conversation was told, in order.</summary>
    public IReadOnlyList<SentActivity> Sees => [.. scenario.Connector.Sent.Where(sent => sent.ConversationId == ConversationId)];

    /// <summary>A place that others are in too.</summary>
    public TeamsPlace Place(string id, string type = "channel") => new(scenario, id, type);

    /// <summary>Somebody else before the same bot.</summary>
    public TeamsPerson Beside(string address) => new(scenario, address);

    public SeenCard LastCard => Sees.Last(sent => sent.Card is not null).Card!;

    public async Task ArrivesAsync()
    {
        scenario.Connector.Knows(UserId, email);
        await InstallationAsync("add");
    }

    /// <summary>Tells that the app was added to, or removed from, this conversation.</summary>
    public async Task InstallationAsync(string action)
    {
        var activity = Activity("installationUpdate");
        activity["action"] = action;
        await PostAsync(activity);
    }

    /// <summary>Types a message; gives what came back in this conversation.</summary>
    public Task<Seen> SaysAsync(string text, string? activityId = null)
    {
        var activity = Activity("message", activityId);
        activity["text"] = text;
        return WithRepliesAsync(() => PostAsync(activity));
    }

    /// <summary>Presses a button of a card, with the inputs as drawn but for those given.</summary>
    public async Task<Seen> PressesAsync(SeenCard card, string button, params (string Id, string Value)[] inputs)
    {
        var seen = await WithRepliesAsync(() => PostAsync(Press(card, button, inputs)));
        return seen;
    }

    public JsonObject Press(SeenCard card, string button, params (string Id, string Value)[] inputs)
    {
        var action = card.Action(button);
        var data = JsonNode.Parse(action.GetProperty("data").GetRawText())!.AsObject();
        foreach (var (id, value) in card.Inputs()) data[id] = value;
        foreach (var (id, value) in inputs) data[id] = value;
        var activity = Activity("invoke");
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = card.ActivityId;
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = action.GetProperty("verb").GetString(), ["data"] = data },
            ["trigger"] = "manual",
        };
        return activity;
    }

    public async Task<(HttpStatusCode Status, string Body)> PostAsync(JsonObject activity)
    {
        using var response = await scenario.Http.PostAsJsonAsync("/api/messages", activity);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Does something, and gives what came back in this conversation.</summary>
    public async Task<Seen> WithRepliesAsync(Func<Task<(HttpStatusCode Status, string Body)>> act)
    {
        var before = Sees.Count;
        var (status, body) = await act();
        await scenario.SettleAsync();
        return new Seen(status, body, [.. Sees.Skip(before)]);
    }

    /// <summary>An invoke that is no button of a card, from the own conversation.</summary>
    public Task<Seen> AsksAsync(string name, JsonNode? value)
    {
        var activity = Activity("invoke");
        activity["name"] = name;
        activity["value"] = value;
        return WithRepliesAsync(() => PostAsync(activity));
    }

    public JsonObject Activity(string type, string? id = null) => new()
    {
        ["type"] = type, ["id"] = id ?? $"in{++_number}", ["channelId"] = "msteams", ["serviceUrl"] = scenario.Connector.ServiceUrl,
        ["from"] = new JsonObject { ["id"] = UserId, ["name"] = "Someone", ["aadObjectId"] = UserId },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "GpoBot" },
        ["conversation"] = new JsonObject { ["id"] = ConversationId, ["conversationType"] = "personal", ["tenantId"] = "tenant" },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "tenant" } },
    };
}

/// <summary>What a turn brought: the HTTP answer, and what appeared in the conversation.</summary>
public sealed record Seen(HttpStatusCode Status, string Body, IReadOnlyList<SentActivity> Activities)
{
    public string Text => Spaces.Plain(string.Join("\n", Activities.Select(a => a.Card?.Text ?? a.Text).Append(Toast)));

    public SeenCard Card => Activities.LastOrDefault(a => a.Card is not null)?.Card
        ?? throw new InvalidOperationException($"No card, but: {Text}");

    // The answer to a pressed button may be a short text that only the presser sees.
    private string Toast => Body.Length > 0 && JsonDocument.Parse(Body).RootElement is { ValueKind: JsonValueKind.Object } root
        && root.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}

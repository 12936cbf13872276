using System.Net;
using System.Text.Json.Nodes;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Places;
using GpoBot.Web.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace GpoBot.Tests.Access;

/// <summary>
/// Whoever joined a meeting without signing in, and whoever comes from another tenant: on every activity and invoke they get an answer that
/// Teams can show, and nothing is told, bound or written.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class NobodyTests
{
    private const string OtherTenant = "other-tenant";

    public static TheoryData<string, string> Ways()
    {
        var ways = new TheoryData<string, string>();
        foreach (var kind in new[] { "personal", "channel", "groupChat" })
            foreach (var activity in Activities.Keys) ways.Add(kind, activity);
        return ways;
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Who_has_not_signed_in_is_nobody_whatever_they_send(string kind, string activity)
    {
        await using var story = await PlaceStory.StartAsync(type: kind == "groupChat" ? kind : "channel");
        await story.WithoutCharterAsync("P11");
        var sent = Make(story, kind, activity);
        sent["from"]!.AsObject().Remove("aadObjectId");
        // The channel itself would tell an address, if it were asked.
        sent["from"]!["id"] = "29:anonyme";
        story.Teams.Connector.Knows("29:anonyme", TeamsScenario.Lead);
        var before = await WrittenAsync(story.Teams);
        var heard = story.Teams.Connector.Sent.Count;

        var (status, body) = await story.Gael.PostAsync(sent);
        await story.Teams.SettleAsync();

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(Activities[activity], ShapeOf(body));
        Assert.Equal(before, await WrittenAsync(story.Teams));
        Assert.All(story.Teams.Connector.Sent.Skip(heard).Select(one => one.Activity.GetRawText()).Append(body), text =>
        {
            Assert.DoesNotContain("AC0", text, StringComparison.Ordinal);
            Assert.DoesNotContain("PB0", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Marronniers", text, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Another_tenant_is_not_even_read(string kind, string activity)
    {
        await using var story = await PlaceStory.StartAsync(type: kind == "groupChat" ? kind : "channel", tenants: "tenant");
        var sent = Make(story, kind, activity);
        sent["conversation"]!["tenantId"] = OtherTenant;
        sent["channelData"]!["tenant"]!["id"] = OtherTenant;
        var before = await WrittenAsync(story.Teams);
        var heard = story.Teams.Connector.Sent.Count;

        var (status, body) = await story.Gael.PostAsync(sent);
        await story.Teams.SettleAsync();

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.DoesNotContain("AC0", body, StringComparison.Ordinal);
        Assert.Equal(before, await WrittenAsync(story.Teams));
        Assert.Equal(heard, story.Teams.Connector.Sent.Count);
    }

    /// <summary>By the name of an activity, or of an invoke, the member of its answer that Teams looks for.</summary>
    private static readonly Dictionary<string, string> Activities = new(StringComparer.Ordinal)
    {
        ["message"] = "", ["installationUpdate"] = "", ["conversationUpdate"] = "", ["messageReaction"] = "",
        ["adaptiveCard/action"] = "application/vnd.microsoft.activity.message", ["task/fetch"] = "message", ["task/submit"] = "message",
        ["composeExtension/query"] = "message", ["composeExtension/fetchTask"] = "message", ["composeExtension/submitAction"] = "message",
    };

    private static JsonObject Make(PlaceStory story, string kind, string activity)
    {
        var invoke = activity.Contains('/', StringComparison.Ordinal);
        var type = invoke ? "invoke" : activity;
        var made = kind == "personal" ? story.Gael.Activity(type) : story.Channel.Activity(story.Gael, type);
        if (invoke) made["name"] = activity;
        switch (activity)
        {
            case "message": made["text"] = "retards"; break;
            case "installationUpdate": made["action"] = "add"; break;
            case "conversationUpdate": made["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" }); break;
            case "adaptiveCard/action": made["value"] = MadeUpButtons.Value("commitment.overdue", "S01", null); break;
            case "composeExtension/query": made["value"] = PlaceStory.Search("caves"); break;
            case "messageReaction": made["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" }); break;
            default:
                made["value"] = new JsonObject
                {
                    ["commandId"] = "engagement", ["data"] = new JsonObject { ["verb"] = "commitment.form", ["schema"] = 1, ["gpo"] = "S01" },
                };
                break;
        }

        return made;
    }

    // Of the answer to an invoke: its type, or that of the task or of the extension within it.
    private static string ShapeOf(string body)
    {
        if (body.Length == 0 || JsonNode.Parse(body) is not JsonObject answer) return "";
        return (string?)(answer["task"] ?? answer["composeExtension"] ?? answer)["type"] ?? "";
    }

    private static async Task<IReadOnlyList<string>> WrittenAsync(TeamsScenario teams)
    {
        List<string> written = [];
        var store = teams.Services.GetRequiredService<ITableStore>();
        foreach (var table in new[] { "gpo", "people", "conversations", "links", "feeds", "downloads" })
            await foreach (var row in store.QueryAsync(table, new RowQuery(), CancellationToken.None)) written.Add($"{table} {row.PartitionKey} {row.RowKey} {row.ETag}");
        return written;
    }
}

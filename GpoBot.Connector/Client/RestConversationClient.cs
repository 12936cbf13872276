using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using GpoBot.Connector.Schema;

namespace GpoBot.Connector.Client;

/// <summary>The Connector REST API over HTTP.</summary>
internal sealed class RestConversationClient(ChannelCalls calls, ServiceUrls urls, BotOptions options) : ConversationClient
{
    public override async Task<string?> SendAsync(
        ConversationReference conversation, Activity activity, CancellationToken cancellation)
    {
        var path = activity.ReplyToId is { } message ? Path(conversation, "activities", message) : Path(conversation, "activities");
        var answer = await calls.SendAsync(HttpMethod.Post, conversation.ServiceUrl, path, Body(conversation, activity), cancellation);
        return Read(answer, WireJson.Default.ResourceAnswer)?.Id;
    }

    public override Task UpdateAsync(
        ConversationReference conversation, string activityId, Activity activity, CancellationToken cancellation)
    {
        return calls.SendAsync(
            HttpMethod.Put, conversation.ServiceUrl, Path(conversation, "activities", activityId), Body(conversation, activity, activityId), cancellation);
    }

    public override Task DeleteAsync(ConversationReference conversation, string activityId, CancellationToken cancellation) =>
        calls.SendAsync(
            HttpMethod.Delete, conversation.ServiceUrl, Path(conversation, "activities", activityId), null, cancellation);

    public override async Task<ConversationReference> CreatePersonalAsync(
        string serviceUrl, string tenantId, string botId, string userId, CancellationToken cancellation)
    {
        var body = new JsonObject
        {
            ["isGroup"] = false,
            ["bot"] = Account(botId),
            ["members"] = new JsonArray(Account(userId)),
            ["tenantId"] = tenantId,
            ["channelData"] = new JsonObject { ["tenant"] = Account(tenantId) },
        };
        var bytes = await calls.SendAsync(HttpMethod.Post, serviceUrl, "/v3/conversations", new(CompactJson.Of(body, (writer, json) => json.WriteTo(writer))), cancellation);
        if (Read(bytes, WireJson.Default.ResourceAnswer) is not { Id: { Length: > 0 } id } answer)
            throw new ConnectorException(HttpStatusCode.BadGateway, "NoConversationId");
        var there = answer.ServiceUrl is { } moved && urls.Allow(moved) ? moved : serviceUrl;
        return new(id, there, options.Channel, tenantId, botId, userId);
    }

    public override async Task<TeamsMember?> GetMemberAsync(
        ConversationReference conversation, string userId, CancellationToken cancellation)
    {
        try
        {
            var answer = await calls.SendAsync(
                HttpMethod.Get, conversation.ServiceUrl, Path(conversation, "members", userId), null, cancellation);
            return Read(answer, WireJson.Default.MemberAnswer)?.Member();
        }
        catch (ConnectorException unknown) when (unknown is { Status: HttpStatusCode.NotFound, Code: not "ConversationNotFound" })
        {
            return null;
        }
    }

    public override async IAsyncEnumerable<TeamsMember> GetMembersAsync(
        ConversationReference conversation, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var first = $"{Path(conversation, "pagedmembers")}?pageSize={MembersPerPage}";
        var seen = new HashSet<string>();
        for (var path = first; ;)
        {
            var bytes = await calls.SendAsync(HttpMethod.Get, conversation.ServiceUrl, path, null, cancellation);
            var page = Read(bytes, WireJson.Default.MembersPage)
                ?? throw new ConnectorException(HttpStatusCode.BadGateway, "NoMembersPage");
            foreach (var member in page.Members ?? [])
                yield return member.Member();
            if (page.ContinuationToken is not { Length: > 0 } next)
                yield break;
            if (!seen.Add(next))
                throw new ConnectorException(HttpStatusCode.BadGateway, "RepeatedMembersPage");
            path = $"{first}&continuationToken={Uri.EscapeDataString(next)}";
        }
    }

    private static JsonBody Body(ConversationReference conversation, Activity activity, string? id = null) => new(CompactJson.Of(
        activity.For(conversation, id), static (writer, sent) => JsonSerializer.Serialize(writer, sent, ConnectorJson.Default.Activity)));

    private static JsonObject Account(string id) => new() { ["id"] = id };

    private static string Path(ConversationReference conversation, string part, string? id = null) =>
        $"/v3/conversations/{Escaped(conversation.ConversationId)}/{part}{(id is null ? "" : "/" + Escaped(id))}";

    // Dots alone survive escaping and would climb to another path.
    private static string Escaped(string part) => part.Trim('.') != ""
        ? Uri.EscapeDataString(part)
        : throw new ConnectorException(HttpStatusCode.BadRequest, "NoSuchId");

    private static T? Read<T>(byte[] body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

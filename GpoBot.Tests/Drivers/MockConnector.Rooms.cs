using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GpoBot.Tests.Drivers;

/// <summary>Who is where, and conversations with people who never wrote.</summary>
public sealed partial class MockConnector
{
    private const int SmallPage = 2;
    private readonly ConcurrentDictionary<string, IReadOnlyList<RoomMember>> _rooms = new(StringComparer.Ordinal);

    /// <summary>The conversation that is opened with a user, when it is not the usual one.</summary>
    public ConcurrentDictionary<string, string> Opens { get; } = new(StringComparer.Ordinal);

    /// <summary>Operations on rooms and first conversations, in order, as <c>create 29:…</c> or <c>members 19:…</c>.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Says who is in a team, a group chat or a chat.</summary>
    public void HasMembers(string conversationId, params RoomMember[] members) => _rooms[conversationId] = members;

    private void MapRooms(WebApplication app)
    {
        app.MapGet("/v3/conversations/{conversation}/pagedmembers", async (string conversation, HttpRequest request) =>
        {
            Asked.Enqueue($"members {conversation}");
            return await Instead(new ConnectorCall("members", conversation)) ?? Page(conversation, request.Query);
        });
        app.MapPost("/v3/conversations", (Delegate)(async (HttpRequest request) => await CreateAsync(request)));
    }

    // Pages are smaller than was asked for, as the service may make them.
    private IResult Page(string conversation, IQueryCollection query)
    {
        if (!_rooms.TryGetValue(conversation, out var members)) return ConnectorCall.Refused(404, "ConversationNotFound");
        if (!int.TryParse(query["pageSize"], out var size) || size is < 50 or > 500) return ConnectorCall.Refused(400, "BadSyntax");
        var start = query["continuationToken"].ToString() is { Length: > 0 } token ? int.Parse(token, CultureInfo.InvariantCulture) : 0;
        var end = start + SmallPage;
        return Results.Json(new
        {
            members = members.Skip(start).Take(SmallPage),
            continuationToken = end < members.Count ? end.ToString(CultureInfo.InvariantCulture) : null,
        });
    }

    private async Task<IResult> CreateAsync(HttpRequest request)
    {
        using var body = await JsonDocument.ParseAsync(request.Body);
        var wanted = body.RootElement;
        string[] users = [.. wanted.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("id").GetString()!)];
        if (wanted.GetProperty("isGroup").GetBoolean() || users is not [['2', '9', ':', ..] user] || string.IsNullOrEmpty(wanted.GetProperty("tenantId").GetString()))
            return ConnectorCall.Refused(400, "BadSyntax");
        Asked.Enqueue($"create {user}");
        // The same person, the same conversation, however often it is asked for.
        return await Instead(new ConnectorCall("create", user))
            ?? Results.Json(new { id = Opens.GetValueOrDefault(user, "a:" + user[3..]) }, statusCode: 201);
    }
}

/// <summary>A member as the channel tells one.</summary>
public sealed record RoomMember(string Id, string? Email, string? UserPrincipalName = null, string? AadObjectId = null)
{
    /// <summary>Somebody of the tenant, whose address is their sign-in name.</summary>
    public static RoomMember Of(string email) => new("29:" + email, email, email, "29:" + email);
}

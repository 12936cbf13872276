using System.Text.Json;

namespace GpoBot.Connector.Client;

/// <summary>What a refusal of the channel tells, in its current form and in the older one with JSON inside a string.</summary>
internal static class ChannelError
{
    /// <summary>The code to act on, or null when the body tells none.</summary>
    public static string? Code(ReadOnlyMemory<byte> body)
    {
        if (Parse(body) is not { } root)
            return null;
        if (Member(root, "error") is not { } error)
            return SubCode(root) ?? Text(root, "errorCode");
        var code = Text(error, "code");
        return code is null or "Forbidden" ? SubCode(error) ?? code : code;
    }

    /// <summary>How long to wait before trying again; both forms of Retry-After, never negative.</summary>
    public static TimeSpan? Wait(HttpResponseMessage answer)
    {
        var wait = answer.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            // Told by the channel's clock, so reckoned by it: ours may differ.
            { Date: { } date } => date - (answer.Headers.Date ?? TimeProvider.System.GetUtcNow()),
            _ => (TimeSpan?)null,
        };
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string? SubCode(JsonElement item) =>
        Text(item, "message") is { } message && Parse(System.Text.Encoding.UTF8.GetBytes(message)) is { } inside
            ? Text(inside, "subCode")
            : null;

    private static JsonElement? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Member(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement item, string name) => Member(item, name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };
}

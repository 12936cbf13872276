using System.Text.Json;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>One thing that Graph tells, as far as it concerns us; nothing of it is to be believed yet.</summary>
/// <param name="Lifecycle">About the subscription itself, not about an event; null for a change.</param>
internal sealed record GraphNotification(string? SubscriptionId, string ClientState, string? TenantId, string? Lifecycle);

/// <summary>Takes from the body of a notification what can be understood, and passes over the rest.</summary>
internal static class NotificationReader
{
    private const int LongestText = 128;

    // Graph sends far fewer at a time.
    private const int Most = 1000;

    /// <summary>Null when this is no notification at all.</summary>
    public static IReadOnlyList<GraphNotification>? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Array
                ? [.. value.EnumerateArray().Take(Most).Select(One).OfType<GraphNotification>()]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static GraphNotification? One(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && Text(item, "clientState") is { } state
            ? new(Text(item, "subscriptionId"), state, Text(item, "tenantId"), Text(item, "lifecycleEvent"))
            : null;

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: <= LongestText } text
            ? text
            : null;
}

using System.Text.Json;

namespace GpoBot.Connector.Schema;

/// <summary>Reads parts of what somebody else wrote: what is not there, or is another kind of thing, is null.</summary>
internal static class JsonReading
{
    public static JsonElement? Child(this JsonElement parent, string name) => Member(parent, name, JsonValueKind.Object);

    public static string? Text(this JsonElement parent, string name)
    {
        try
        {
            return Member(parent, name, JsonValueKind.String)?.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a character is no text.
            return null;
        }
    }

    public static int? Number(this JsonElement parent, string name) =>
        Member(parent, name, JsonValueKind.Number) is { } found && found.TryGetInt32(out var number) ? number : null;

    public static IEnumerable<JsonElement> Children(this JsonElement parent, string name) =>
        Member(parent, name, JsonValueKind.Array) is { } list ? list.EnumerateArray() : [];

    private static JsonElement? Member(JsonElement parent, string name, JsonValueKind kind) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var found) && found.ValueKind == kind ? found : null;
}

using System.Text.Json;
using System.Text.RegularExpressions;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>The properties of an event as a client sends them, to create it or to change it.</summary>
internal static partial class EventFields
{
    private static readonly string[] ReadOnly =
    [
        "id", "changeKey", "createdDateTime", "lastModifiedDateTime", "isCancelled", "isOrganizer", "iCalUId", "webLink",
        "onlineMeeting", "onlineMeetingUrl", "organizer", "responseStatus", "seriesMasterId", "type", "isDraft", "bodyPreview",
    ];

    /// <summary>What is refused of these properties, whatever is done with them; null when nothing is.</summary>
    public static Refusal? Fault(JsonElement body)
    {
        if (CalendarTypes.V1.FaultOfResource(body, "event") is { } fault) return new(400, "RequestBodyRead", fault);
        if (body.ValueKind != JsonValueKind.Object) return new(400, "RequestBodyRead", "not an event");
        if (ReadOnly.FirstOrDefault(name => body.TryGetProperty(name, out _)) is { } set)
            return new(400, "ErrorInvalidPropertySet", set);
        if (Items(body, "attendees").Any(a => Address(a) is not { } address || !address.Contains('@', StringComparison.Ordinal)))
            return new(400, "ErrorInvalidRecipients", "attendees");
        return Items(body, "singleValueExtendedProperties").Any(t => Text(t, "id") is not { } id || !TagId().IsMatch(id))
            ? new(400, "ErrorInvalidExtendedProperty", "id")
            : null;
    }

    public static DateTime? Moment(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? WireZones.Moment(value) : null;

    /// <summary>Everybody once, as Exchange keeps them.</summary>
    public static IReadOnlyList<FakeAttendee> Attendees(JsonElement body) =>
    [
        .. Items(body, "attendees").Select(a => new FakeAttendee(
                Address(a)!, Text(a.GetProperty("emailAddress"), "name") ?? Address(a)!, Text(a, "type") ?? "required"))
            .DistinctBy(a => a.Address, StringComparer.OrdinalIgnoreCase),
    ];

    public static IEnumerable<KeyValuePair<string, string>> Tags(JsonElement body) =>
        Items(body, "singleValueExtendedProperties").Select(t => KeyValuePair.Create(Text(t, "id")!, Text(t, "value") ?? ""));

    /// <summary>Null when nothing is said of it.</summary>
    public static bool? Flag(JsonElement body, string name) =>
        body.TryGetProperty(name, out var flag) && flag.ValueKind is JsonValueKind.True or JsonValueKind.False ? flag.GetBoolean() : null;

    /// <summary>An online meeting of Teams is asked for.</summary>
    public static bool AsksForTeams(JsonElement body) =>
        Flag(body, "isOnlineMeeting") == true && Text(body, "onlineMeetingProvider") == "teamsForBusiness";

    public static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Address(JsonElement attendee) =>
        attendee.TryGetProperty("emailAddress", out var mail) && mail.ValueKind == JsonValueKind.Object ? Text(mail, "address") : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement body, string name) =>
        body.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : default;

    [GeneratedRegex(@"^String \{[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\} Name \w+$")]
    private static partial Regex TagId();
}

using System.Text.Json;
using System.Text.RegularExpressions;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>What a new event must be, beyond the types of its properties.</summary>
internal static partial class EventRules
{
    private static readonly string[] ReadOnly =
        ["id", "changeKey", "createdDateTime", "lastModifiedDateTime", "isCancelled", "isOrganizer", "iCalUId", "webLink", "onlineMeeting"];

    /// <summary>The event to store, or the refusal.</summary>
    public static (FakeEvent? Event, Refusal? Refusal) Read(JsonElement body)
    {
        if (CalendarTypes.V1.FaultOfResource(body, "event") is { } fault) return (null, new(400, "RequestBodyRead", fault));
        if (ReadOnly.FirstOrDefault(name => body.TryGetProperty(name, out _)) is { } set)
            return (null, new(400, "ErrorInvalidPropertySet", set));
        if (Moment(body, "start") is not { } start || Moment(body, "end") is not { } end)
            return (null, new(400, "TimeZoneNotSupportedException", "start, end"));
        if (end < start) return (null, new(400, "ErrorPropertyValidationFailure", "end before start"));
        var attendees = Items(body, "attendees").Select(a => a.GetProperty("emailAddress").GetProperty("address").GetString()!).ToList();
        if (attendees.Exists(a => !a.Contains('@', StringComparison.Ordinal)))
            return (null, new(400, "ErrorInvalidRecipients", "attendees"));
        if (Items(body, "singleValueExtendedProperties").Any(t => !TagId().IsMatch(t.GetProperty("id").GetString()!)))
            return (null, new(400, "ErrorInvalidExtendedProperty", "id"));
        return (New(body, start, end, attendees), null);
    }

    private static FakeEvent New(JsonElement body, DateTime start, DateTime end, List<string> attendees)
    {
        var online = body.TryGetProperty("isOnlineMeeting", out var flag) && flag.ValueKind == JsonValueKind.True
            && body.TryGetProperty("onlineMeetingProvider", out var provider) && provider.GetString() == "teamsForBusiness";
        var id = "AAkALg" + Guid.NewGuid().ToString("N");
        return new FakeEvent
        {
            Id = id, Body = body.Clone(), Start = start, End = end, Attendees = attendees,
            TransactionId = body.TryGetProperty("transactionId", out var transaction) ? transaction.GetString() : null,
            JoinUrl = online ? $"https://teams.example.com/l/meetup-join/{id}" : null,
        };
    }

    private static DateTime? Moment(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) ? WireZones.Moment(value) : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement body, string name) =>
        body.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : default;

    [GeneratedRegex(@"^String \{[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\} Name \w+$")]
    private static partial Regex TagId();
}

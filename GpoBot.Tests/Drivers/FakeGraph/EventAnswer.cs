using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>An event as the service writes it: what was selected, with its etag and the extended properties that were asked for.</summary>
internal static class EventAnswer
{
    private static readonly string[] FromTheClient =
        ["subject", "body", "importance", "sensitivity", "showAs", "responseRequested", "allowNewTimeProposals", "hideAttendees"];

    public static Dictionary<string, object?> Of(HttpRequest request, FakeMailbox mailbox, FakeEvent found)
    {
        var all = All(found, EventQuery.ZoneOf(request), mailbox.Address);
        var selected = EventQuery.Selected(request.Query);
        var answer = all.Where(p => selected?.Contains(p.Key) ?? true).ToDictionary();
        answer["@odata.etag"] = found.ETag;
        answer["id"] = EventQuery.WantsImmutableIds(request) ? found.Id : found.OrdinaryId;
        if (selected?.Contains("onlineMeeting") ?? true)
            answer["onlineMeeting"] = found.TakeLink() is { } link ? new { joinUrl = link } : null;
        if (EventQuery.Expanded(request.Query) is { } ids && ids.Where(found.Tags.ContainsKey).ToList() is { Count: > 0 } known)
            answer["singleValueExtendedProperties"] = known.Select(id => new { id, value = found.Tags[id] });
        return answer;
    }

    private static Dictionary<string, object?> All(FakeEvent found, string? zone, string organiser)
    {
        var answer = FromTheClient.Where(name => found.Body.TryGetProperty(name, out _))
            .ToDictionary(name => name, name => (object?)found.Body.GetProperty(name));
        var location = Location(found);
        var isPlace = EventFields.Text(location, "displayName") is { Length: > 0 };
        answer["changeKey"] = found.ChangeKey;
        answer["start"] = WireZones.Told(found.Start, zone);
        answer["end"] = WireZones.Told(found.End, zone);
        answer["location"] = location;
        answer["locations"] = isPlace ? new[] { location } : [];
        answer["attendees"] = found.Attendees.Select(person => Attendee(person, zone)).ToList();
        answer["organizer"] = new { emailAddress = new { name = organiser, address = organiser } };
        answer["isOrganizer"] = found.IsOrganizer;
        answer["isCancelled"] = !found.IsLive;
        answer["isAllDay"] = false;
        answer["isOnlineMeeting"] = found.JoinUrl is not null;
        answer["onlineMeetingProvider"] = found.JoinUrl is null ? "unknown" : "teamsForBusiness";
        answer["transactionId"] = found.TransactionId;
        answer["seriesMasterId"] = null;
        answer["type"] = "singleInstance";
        return answer;
    }

    private static JsonElement Location(FakeEvent found) =>
        found.Body.TryGetProperty("location", out var location) && location.ValueKind == JsonValueKind.Object
            ? location
            : JsonSerializer.SerializeToElement(new { displayName = "", locationType = "default", uniqueIdType = "unknown" });

    private static object Attendee(FakeAttendee person, string? zone)
    {
        var status = new { response = person.Response, time = person.At ?? DateTimeOffset.MinValue };
        var emailAddress = new { name = person.Name, address = person.Address };
        return person.Proposed is { } proposed
            ? new
            {
                type = person.Type, status, emailAddress,
                proposedNewTime = new { start = WireZones.Told(proposed.Start, zone), end = WireZones.Told(proposed.End, zone) },
            }
            : new { type = person.Type, status, emailAddress };
    }
}

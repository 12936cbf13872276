using System.Text.Json;
using System.Text.Json.Nodes;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>A change of an event by PATCH: what it may say, what it does, and whom Exchange then writes to.</summary>
internal static class EventPatch
{
    private const string TagsName = "singleValueExtendedProperties";

    /// <summary>Changes everybody hears of, even when the value was the same before. Of others only those who come or go.</summary>
    private static readonly string[] ToldToAll =
        ["subject", "body", "start", "end", "location", "locations", "isAllDay", "isOnlineMeeting", "recurrence"];

    public static Refusal? Fault(FakeEvent stored, JsonElement patch)
    {
        if (EventFields.Fault(patch) is { } fault) return fault;
        if (!stored.IsOrganizer) return new(400, "ErrorInvalidRequest", "You need to be an organizer.");
        if (patch.TryGetProperty("transactionId", out _)) return new(400, "ErrorInvalidPropertySet", "transactionId");
        if (stored.JoinUrl is not null && EventFields.Flag(patch, "isOnlineMeeting") == false)
            return new(400, "ErrorInvalidRequest", "An online meeting stays one.");
        if (NotATime(patch, "start") || NotATime(patch, "end")) return new(400, "TimeZoneNotSupportedException", "start, end");
        return End(stored, patch) < Start(stored, patch) ? new(400, "ErrorPropertyValidationFailure", "end before start") : null;
    }

    public static bool IsToldToAll(JsonElement patch) => ToldToAll.Any(name => patch.TryGetProperty(name, out _));

    public static void Apply(FakeEvent stored, JsonElement patch)
    {
        var (start, end) = (Start(stored, patch), End(stored, patch));
        var moved = (start, end) != (stored.Start, stored.End);
        (stored.Start, stored.End) = (start, end);
        if (patch.TryGetProperty("attendees", out _)) stored.Attendees = Kept(stored.Attendees, EventFields.Attendees(patch));
        // Answers were given for another time.
        if (moved) stored.Attendees = [.. stored.Attendees.Select(a => a.Unanswered())];
        stored.Tags = stored.Tags.Concat(EventFields.Tags(patch)).GroupBy(t => t.Key).ToDictionary(t => t.Key, t => t.Last().Value);
        // The link stands in the body: a body without it makes the meeting an ordinary one, as in Outlook.
        if (patch.TryGetProperty("body", out _)) stored.JoinUrl = null;
        if (EventFields.AsksForTeams(patch)) stored.MakeOnline();
        stored.Body = Merged(stored.Body, patch);
    }

    /// <summary>The list is replaced as a whole; who stays in it keeps the answer.</summary>
    private static IReadOnlyList<FakeAttendee> Kept(IReadOnlyList<FakeAttendee> before, IReadOnlyList<FakeAttendee> after) =>
        [.. after.Select(a => before.FirstOrDefault(b => b.Is(a.Address)) is { } known ? known with { Name = a.Name, Type = a.Type } : a)];

    private static JsonElement Merged(JsonElement body, JsonElement patch)
    {
        var merged = JsonObject.Create(body)!;
        foreach (var property in patch.EnumerateObject().Where(p => p.Name != TagsName))
            merged[property.Name] = JsonSerializer.SerializeToNode(property.Value);
        return JsonSerializer.SerializeToElement(merged);
    }

    private static bool NotATime(JsonElement patch, string name) =>
        patch.TryGetProperty(name, out _) && EventFields.Moment(patch, name) is null;

    private static DateTime Start(FakeEvent stored, JsonElement patch) => EventFields.Moment(patch, "start") ?? stored.Start;

    private static DateTime End(FakeEvent stored, JsonElement patch) => EventFields.Moment(patch, "end") ?? stored.End;
}

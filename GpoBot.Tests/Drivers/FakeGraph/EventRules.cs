using System.Text.Json;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>What a new event must be, beyond the types of its properties.</summary>
internal static class EventRules
{
    /// <summary>The event to store, or the refusal.</summary>
    public static (FakeEvent? Event, Refusal? Refusal) Read(JsonElement body)
    {
        if (EventFields.Fault(body) is { } fault) return (null, fault);
        if (EventFields.Moment(body, "start") is not { } start || EventFields.Moment(body, "end") is not { } end)
            return (null, new(400, "TimeZoneNotSupportedException", "start, end"));
        return end < start ? (null, new(400, "ErrorPropertyValidationFailure", "end before start")) : (New(body, start, end), null);
    }

    private static FakeEvent New(JsonElement body, DateTime start, DateTime end)
    {
        var created = new FakeEvent
        {
            Id = "AAkALg" + Guid.NewGuid().ToString("N"), Body = body.Clone(), Start = start, End = end,
            Attendees = EventFields.Attendees(body), Tags = EventFields.Tags(body).ToDictionary(),
            TransactionId = EventFields.Text(body, "transactionId"),
        };
        if (EventFields.AsksForTeams(body)) created.MakeOnline();
        return created;
    }
}

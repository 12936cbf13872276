using System.Text.Json;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Calendar;

/// <summary>What a foreign calendar library makes of a file of ours.</summary>
internal sealed record ReadEvent(
    string Version, string Method, string Producer, IReadOnlyList<string> Zones, string Uid, int Sequence, string Stamp,
    string Status, string Summary, string? Description, string? Location, string? Comment, string? Url,
    string? CalendarName, string? Refresh, string? Modified, string? Busy, ReadMoment Start, ReadMoment End, IReadOnlyList<ReadPerson> Organizer, IReadOnlyList<ReadPerson> Attendees)
{
    public static async Task<IReadOnlyList<ReadEvent>> AllAsync(IEnumerable<string> calendars) =>
        JsonSerializer.Deserialize<List<ReadEvent>>(
            await NodeTools.RunAsync("read-ics.mjs", JsonSerializer.Serialize(calendars)), JsonSerializerOptions.Web)!;

    /// <summary>All events of one calendar.</summary>
    public static async Task<IReadOnlyList<ReadEvent>> OfFeedAsync(string calendar) =>
        JsonSerializer.Deserialize<List<List<ReadEvent>>>(
            await NodeTools.RunAsync("read-ics.mjs", JsonSerializer.Serialize(new[] { calendar }), "all"), JsonSerializerOptions.Web)![0];

    public static async Task<ReadEvent> OneAsync(string calendar) => (await AllAsync([calendar]))[0];
}

internal sealed record ReadMoment(DateTime Utc, string Wall, string Zone);

internal sealed record ReadPerson(string Address, string? Name, string? Rsvp, string? State);

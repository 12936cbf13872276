using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using Microsoft.Graph.Models;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>Where the meeting is, as its event says it.</summary>
internal static class EventPlace
{
    /// <summary>Null for a meeting that has no place.</summary>
    public static Location? Of(CalendarRequest request)
    {
        if (Text(request) is not { Length: > 0 } text) return null;
        var place = new Location { DisplayName = text };
        if (request.Room is { } room) (place.LocationType, place.LocationEmailAddress) = (LocationType.ConferenceRoom, room.Address);
        return place;
    }

    /// <summary>Says that there is none any more.</summary>
    public static Location Nowhere => new() { DisplayName = "" };

    public static bool IsRight(CalendarRequest request, Event read)
    {
        var (desired, said) = (Plain(Text(request)), Plain(read.Location?.DisplayName));
        // Exchange may put its own words where an online meeting has no place.
        if (desired.Length == 0 && said.Contains("Microsoft Teams", StringComparison.OrdinalIgnoreCase)) return true;
        var room = read.Location?.LocationEmailAddress;
        return desired == said && (string.IsNullOrEmpty(room) || AttendeeList.Same(room, request.Room?.Address));
    }

    private static string? Text(CalendarRequest request) =>
        request.Meeting.Format == MeetingFormat.Video || string.IsNullOrWhiteSpace(request.Meeting.Place)
            ? request.Room?.Name
            : request.Meeting.Place;

    private static string Plain(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

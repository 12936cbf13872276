using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Tests.Calendar;

/// <summary>The same meeting after a decision, as the commands leave it.</summary>
internal static class ChangedMeetings
{
    /// <summary>Once its event was stored with it.</summary>
    public static CalendarRequest Noted(this CalendarRequest request, CalendarEvent made) => request with
    {
        Meeting = request.Meeting with
        {
            CalendarEventId = made.Id, JoinUrl = made.JoinUrl ?? request.Meeting.JoinUrl, SyncedVersion = request.Meeting.Version,
        },
    };

    public static CalendarRequest MovedTo(this CalendarRequest request, string start, int minutes = 90) => request.With(m => m with
    {
        Start = LocalDateTimePattern.GeneralIso.Parse(start).Value, DurationMinutes = minutes, TimeVersion = m.TimeVersion + 1,
    });

    public static CalendarRequest At(this CalendarRequest request, MeetingFormat format, string? place) =>
        request.With(m => m with { Format = format, Place = place });

    public static CalendarRequest In(this CalendarRequest request, Room? room) =>
        request.With(m => m with { RoomAddress = room?.Address }) with { Room = room };

    public static CalendarRequest Inviting(this CalendarRequest request, params Contact[] more) =>
        request.With(m => m) with { Attendees = [.. request.Attendees, .. more] };

    public static CalendarRequest Without(this CalendarRequest request, string contactId) =>
        request.With(m => m) with { Attendees = [.. request.Attendees.Where(c => c.Id != contactId)] };

    private static CalendarRequest With(this CalendarRequest request, Func<Meeting, Meeting> change) =>
        request with { Meeting = change(request.Meeting) with { Version = request.Meeting.Version + 1 } };
}

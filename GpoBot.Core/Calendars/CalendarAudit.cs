using System.Globalization;
using GpoBot.Core.Audit;
using GpoBot.Core.Meetings;
using NodaTime;

namespace GpoBot.Core.Calendars;

/// <summary>The audit line of what people said or did in their own calendar: one for a meeting, since many may have answered between two readings.</summary>
internal static class CalendarAudit
{
    private const string Calendar = "calendar";

    /// <summary>None when only the machine's own marks have changed.</summary>
    public static IEnumerable<AuditLine> Of(Meeting before, Meeting after, Instant now)
    {
        var (was, becomes) = (Told(before, after), Told(after, before));
        if (was == becomes) return [];
        return
        [
            new AuditLine
            {
                At = now, ActorId = Calendar, Role = Calendar, Verb = "meeting.calendar", ObjectId = after.Id, Before = was, After = becomes,
                Through = Calendar, CorrelationId = $"{Calendar}.{now.ToUnixTimeSeconds()}",
            },
        ];
    }

    // Only what differs from the other: answers by pseudonym, not those of rooms, which go by their address; and a time that was moved to by hand.
    private static string Told(Meeting one, Meeting other) => string.Join(' ',
    [
        .. one.Attendance.Where(answer => !answer.ContactId.Contains('@', StringComparison.Ordinal) && other.AttendanceOf(answer) != answer.Attending).Select(answer => $"{answer.ContactId} {answer.Attending}"),
        .. one.HandMovedTo is { } moved && moved != other.HandMovedTo ? [moved.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)] : Array.Empty<string>(),
    ]);

    private static Attendance.Attending? AttendanceOf(this Meeting meeting, Attendance.AttendanceAnswer answer) =>
        meeting.Attendance.FirstOrDefault(one => one.ContactId == answer.ContactId)?.Attending;
}

using System.Globalization;

namespace GpoBot.Core.Meetings;

/// <summary>A change in the audit: when and how people meet, without the place, which is free text.</summary>
internal static class ChangeAudit
{
    public static string Of(IEnumerable<Meeting> meetings) => string.Join(' ', meetings.Select(meeting => string.Create(
        CultureInfo.InvariantCulture, $"{meeting.Id}:{meeting.Start:uuuu-MM-dd'T'HH:mm}/{meeting.DurationMinutes}/{meeting.Format}")));
}

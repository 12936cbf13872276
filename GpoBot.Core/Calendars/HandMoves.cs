using System.Globalization;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using NodaTime;

namespace GpoBot.Core.Calendars;

/// <summary>
/// Somebody moved the event in the organiser's calendar: which time holds is asked once for each time it is moved to, and no
/// longer when it was moved back.
/// </summary>
public static class HandMoves
{
    /// <summary>The meeting with what the reading shows, and the question to the sector lead if there is a new one.</summary>
    public static (Meeting Meeting, Effect? News) Note(Gpo gpo, Meeting meeting, EventReading reading, Instant now)
    {
        if (!reading.MovedByHand || reading.Start is not { } start)
            return (meeting.HandMovedTo is null ? meeting : meeting with { HandMovedTo = null, HandMovedMinutes = null }, null);
        var minutes = reading.DurationMinutes ?? meeting.DurationMinutes;
        if ((meeting.HandMovedTo, meeting.HandMovedMinutes) == (start, minutes)) return (meeting, null);

        // The row remembers what was asked. The moment tells apart a second move to the same time, after one back.
        var occasion = string.Create(CultureInfo.InvariantCulture,
            $"{meeting.Id}.t{meeting.TimeVersion}.{start:uuuuMMdd'T'HHmm}.{minutes}.{now.ToUnixTimeSeconds()}");
        return (meeting with { HandMovedTo = start, HandMovedMinutes = minutes },
            LeadNews.Of(gpo, CalendarNews.HandMoved, occasion, now, [meeting.Id]));
    }
}

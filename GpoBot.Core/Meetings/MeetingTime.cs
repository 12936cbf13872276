using NodaTime;

namespace GpoBot.Core.Meetings;

/// <summary>What follows from deciding when a meeting takes place, whichever way that came about.</summary>
internal static class MeetingTime
{
    /// <summary>
    /// The meeting at this time, to be written to the calendar even where somebody moved the event by hand. Answers and proposals
    /// were for the former start: with another one they count no more.
    /// </summary>
    public static Meeting Decided(Meeting meeting, LocalDateTime start, int minutes, Instant now)
    {
        var timed = meeting with
        {
            Start = start, DurationMinutes = minutes, Version = meeting.Version + 1, TimeVersion = meeting.TimeVersion + 1,
            HandMovedTo = null, HandMovedMinutes = null,
        };
        return start == meeting.Start ? timed : timed with { MovedAt = now, AnswersSince = now, Attendance = [], Proposals = [] };
    }
}

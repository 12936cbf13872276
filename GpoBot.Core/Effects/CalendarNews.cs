namespace GpoBot.Core.Effects;

/// <summary>What the sector lead is told of the organiser's calendar: topics of messages.</summary>
public static class CalendarNews
{
    /// <summary>The event was moved by hand, and which time holds is theirs to say.</summary>
    public const string HandMoved = "hand-moved";

    /// <summary>The event had been deleted by hand and was put back.</summary>
    public const string EventPutBack = "event-put-back";

    /// <summary>
    /// An invited contact (second subject) proposed another time for a meeting (first subject), which stands in its
    /// <c>Proposals</c>.
    /// </summary>
    public const string TimeProposed = "time-proposed";

    /// <summary>The calendar has refused to be read for hours: answers and changes there do not arrive. The code is the reason.</summary>
    public const string Unreadable = "calendar-unreadable";

    /// <summary>The room that was to be booked with the meeting is taken.</summary>
    public const string RoomDeclined = "room-declined";
}

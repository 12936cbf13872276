using GpoBot.Core.Calendars;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;

namespace GpoBot.Core.Ports;

/// <summary>The organiser's calendar, which is brought to what the store says; the store is the truth.</summary>
public interface ICalendar
{
    /// <summary>How invitations leave, for the texts: a real calendar sends them itself, the local one leaves files.</summary>
    bool SendsInvitations { get; }

    /// <summary>
    /// Brings the event of one meeting to what the request says: makes it, changes only what differs, cancels it, or leaves it
    /// alone. May be repeated after any failure; the second call finds what the first one did, and nobody is invited twice.
    /// Throws <see cref="CalendarException"/>.
    /// </summary>
    Task<CalendarSyncResult> SyncAsync(CalendarRequest request, CancellationToken cancellation);
}

/// <summary>What the calendar needs to know of a meeting, text included, in the group's language.</summary>
/// <param name="Meeting">Planned or cancelled: what the event is to become.</param>
/// <param name="Attendees">Everybody to invite; an address may stand there twice and is invited once.</param>
/// <param name="Description">Written at creation only, hence without anything that may change, such as the date.</param>
public sealed record CalendarRequest(
    Group Group, Meeting Meeting, IReadOnlyList<Contact> Attendees, string Subject, string Description)
{
    /// <summary>The room to book as a resource, or null.</summary>
    public Room? Room { get; init; }

    /// <summary>
    /// All addresses of the roster and the rooms. Whoever else stands in the event was added there by hand or by a forward,
    /// and is left in it.
    /// </summary>
    public IReadOnlyCollection<string> KnownAddresses { get; init; } = [];

    /// <summary>Why, for a cancelled meeting.</summary>
    public string CancelComment { get; init; } = "";

    /// <summary>How many times this was tried before.</summary>
    public int Attempt { get; init; }
}

/// <summary>What was done, and the event as it stands now.</summary>
/// <param name="Event">Null when there is none, as after a cancellation.</param>
public sealed record CalendarSyncResult(SyncChange Change, CalendarEvent? Event, EventReading Reading);

/// <summary>
/// What a synchronisation did. PutBack: the event had been deleted by hand and was made again. HandMoved: somebody moved it by
/// hand; its time was left alone, for the sector lead to decide.
/// </summary>
public enum SyncChange { None, Created, Updated, Cancelled, PutBack, HandMoved }

/// <summary>The event as the calendar knows it.</summary>
public sealed record CalendarEvent(string Id, string? JoinUrl);

/// <summary>A calendar that refused. <see cref="Retryable"/> when the same call may succeed later.</summary>
public sealed class CalendarException(string code, bool retryable, TimeSpan? retryAfter = null, Exception? inner = null)
    : Exception($"The calendar refused: {code}", inner)
{
    /// <summary>Code of the refusal, for logs and for the referent; never a response body.</summary>
    public string Code { get; } = code;
    public bool Retryable { get; } = retryable;
    public TimeSpan? RetryAfter { get; } = retryAfter;
}

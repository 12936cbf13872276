using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;

namespace GpoBot.Core.Ports;

/// <summary>The organiser's calendar. Each call may be repeated: the second one finds what the first one did.</summary>
public interface ICalendar
{
    /// <summary>How invitations leave, for the texts: a real calendar sends them itself, the local one leaves files.</summary>
    bool SendsInvitations { get; }

    /// <summary>
    /// Makes the event of this meeting exist with its invitations, once however often it is called.
    /// Throws <see cref="CalendarException"/>.
    /// </summary>
    Task<CalendarEvent> CreateAsync(CalendarRequest request, CancellationToken cancellation);

    /// <summary>Cancels the event and tells the participants why; an event already gone is a success.</summary>
    Task CancelAsync(CalendarRequest request, string comment, CancellationToken cancellation);
}

/// <summary>What the calendar needs to know of a meeting, text included, in the group's language.</summary>
public sealed record CalendarRequest(
    Group Group, Meeting Meeting, IReadOnlyList<Contact> Attendees, string Subject, string Description);

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

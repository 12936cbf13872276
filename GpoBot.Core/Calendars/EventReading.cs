using NodaTime;

namespace GpoBot.Core.Calendars;

/// <summary>The event of a meeting as the organiser's calendar shows it at one moment.</summary>
/// <param name="EventId">Its lasting identifier; null when there is none.</param>
/// <param name="Start">Wall time of the group's zone; null when there is no live event.</param>
/// <param name="MovedByHand">Its time is neither what the store says nor what GpoBot last wrote there.</param>
public sealed record EventReading(
    string? EventId, LocalDateTime? Start, int? DurationMinutes, bool MovedByHand, IReadOnlyList<AttendeeReading> Attendees)
{
    /// <summary>Deleted or cancelled, or never there.</summary>
    public static EventReading Missing { get; } = new(null, null, null, false, []);

    public bool Exists => EventId is not null;
}

/// <summary>One invited address and what it answered there.</summary>
/// <param name="At">When it answered; null when it did not, or when the calendar does not say.</param>
/// <param name="ProposedStart">Another time it proposed, in wall time of the group's zone.</param>
public sealed record AttendeeReading(
    string Address, AttendeeResponse Response, Instant? At, LocalDateTime? ProposedStart = null, int? ProposedMinutes = null);

/// <summary>The answer to an invitation. None stands for « none » and « notResponded » alike.</summary>
public enum AttendeeResponse { None, Accepted, Tentative, Declined }

using GpoBot.Core.Attendance;
using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Meetings;

/// <summary>
/// One meeting. The store is the truth; the organiser's calendar is brought to it by an effect. Starts are wall time in
/// the group's zone, so that a series keeps its hour across the change to and from summer time.
/// </summary>
public sealed record Meeting : GpoRow
{
    public override string RowKey => (Status == MeetingStatus.Planned ? "e.meeting." : "r.meeting.") + Id;

    /// <summary><c>R-S01-24</c>: group and number.</summary>
    public required string Id { get; init; }
    public required int Number { get; init; }

    /// <summary>Start in wall time of the group's zone.</summary>
    public required LocalDateTime Start { get; init; }
    public required int DurationMinutes { get; init; }
    public MeetingFormat Format { get; init; } = MeetingFormat.OnSite;
    public string? Place { get; init; }
    public MeetingStatus Status { get; init; } = MeetingStatus.Planned;
    public CancelReason? CancelReason { get; init; }

    /// <summary>Reason as imported for past meetings, and the id of the meeting it was put off to.</summary>
    public string? ImportedReason { get; init; }
    public string? PostponedTo { get; init; }
    public IReadOnlyList<string> InvitedIds { get; init; } = [];
    public string? SeriesId { get; init; }
    public IReadOnlyList<string> AgendaProblemIds { get; init; } = [];
    public int? InvitedCount { get; init; }
    public int? PresentCount { get; init; }

    /// <summary>When it was planned here: reminders that would have been due before that are not owed.</summary>
    public required Instant PlannedAt { get; init; }

    /// <summary>Identifier of the event in the organiser's calendar; null until the calendar has it.</summary>
    public string? CalendarEventId { get; init; }
    public string? JoinUrl { get; init; }

    /// <summary>Grows by one at each change that participants must learn of (RFC 5545 SEQUENCE).</summary>
    public int Version { get; init; } = 1;

    /// <summary>The version the organiser's calendar was last brought to; 0 before it has any.</summary>
    public int SyncedVersion { get; init; }

    /// <summary>
    /// Grows by one at each change of start or duration decided here. The event carries the number it was written with, which
    /// tells a move by hand from a change that is still to be written.
    /// </summary>
    public int TimeVersion { get; init; }

    /// <summary>
    /// When its start was last changed; null as long as it stands where it was planned. Reminders are reckoned anew from then on.
    /// </summary>
    public Instant? MovedAt { get; init; }

    /// <summary>Since when answers are about the present date; earlier ones were given for another. Null: since it was planned.</summary>
    public Instant? AnswersSince { get; init; }

    /// <summary>What the invited said about coming; who is not in it has not answered.</summary>
    public IReadOnlyList<AttendanceAnswer> Attendance { get; init; } = [];

    /// <summary>Other times the invited proposed in the calendar for the present date.</summary>
    public IReadOnlyList<TimeProposal> Proposals { get; init; } = [];

    /// <summary>Mailbox of the room that is booked with it (<see cref="Room"/>), or null.</summary>
    public string? RoomAddress { get; init; }

    /// <summary>Where the event was moved to by hand, while the sector lead has not said which time holds. Wall time of the group's zone.</summary>
    public LocalDateTime? HandMovedTo { get; init; }
    public int? HandMovedMinutes { get; init; }

    /// <summary>Who was there: those who lead, and one contact for each organisation. Empty until somebody noted it.</summary>
    public IReadOnlyList<string> PresentIds { get; init; } = [];

    /// <summary>How the commitments stood when presence was first noted, as <see cref="Holding.StateAtStart"/> writes them.</summary>
    public IReadOnlyList<string> StateAtStart { get; init; } = [];

    /// <summary>Decided there, beside commitments, in short guarded words.</summary>
    public IReadOnlyList<string> Decisions { get; init; } = [];

    /// <summary>When it was closed as held.</summary>
    public Instant? HeldAt { get; init; }

    /// <summary>References that a lead took off its agenda.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    public bool HasVideo => Format is MeetingFormat.Video or MeetingFormat.Both;
    public LocalDateTime End => Start.PlusMinutes(DurationMinutes);

    /// <summary>
    /// The moment it starts. A wall time skipped by the change to summer time moves forward, an ambiguous one is the earlier.
    /// </summary>
    public Instant StartInstant(DateTimeZone zone) => Start.InZoneLeniently(zone).ToInstant();

    /// <summary>The moment it ends: it lasts its minutes of real time, also across a change of clocks.</summary>
    public Instant EndInstant(DateTimeZone zone) => StartInstant(zone) + Duration.FromMinutes(DurationMinutes);
}

/// <summary>Where people meet.</summary>
public enum MeetingFormat { OnSite, Video, Both }

/// <summary>A planned meeting is live; all other states are history.</summary>
public enum MeetingStatus { Planned, Held, Cancelled, Postponed }

/// <summary>Closed list, so that reports can explain gaps.</summary>
public enum CancelReason { OperationalNeed, PublicHoliday, Leave, TooFewPresent, PlaceUnavailable, LeadUnavailable, Disruption, Other }

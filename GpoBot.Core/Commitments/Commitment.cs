using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Commitments;

/// <summary>What one organisation promised: an action, an owner, a due date, and what has been said of it since.</summary>
public sealed record Commitment : GpoRow
{
    public override string RowKey => (Archived ? "q.commitment." : "d.commitment.") + Id;

    /// <summary>Reference that people type, unique in the whole country: <c>AC002</c>.</summary>
    public required string Id { get; init; }
    public required string ProblemId { get; init; }

    /// <summary>Contact that answers; the commitment binds the contact's organisation.</summary>
    public required string OwnerId { get; init; }
    public IReadOnlyList<string> CoOwnerIds { get; init; } = [];
    public required string Title { get; init; }
    public string? ActionType { get; init; }
    public string? MeetingId { get; init; }
    public required LocalDate DecidedOn { get; init; }

    /// <summary>Last day on which it is not late; null: never late, shown apart.</summary>
    public LocalDate? DueOn { get; init; }
    public LocalDate? InitialDueOn { get; init; }
    public CommitmentStatus Status { get; init; } = CommitmentStatus.Todo;

    /// <summary>Percent done, 0 to 100; null when nobody said.</summary>
    public int? Progress { get; init; }
    public BlockingReason? BlockedBy { get; init; }

    /// <summary>A later date the owner asked for; it changes nothing until the sector lead accepts it.</summary>
    public LocalDate? RequestedDueOn { get; init; }

    /// <summary>Day the owner named for the next step ("the locksmith comes on the 24th"); not a due date.</summary>
    public LocalDate? NextStepOn { get; init; }
    public string? Comment { get; init; }

    /// <summary>When the owner last answered ("nothing new" is an answer); null if never.</summary>
    public Instant? AnsweredAt { get; init; }
    public string? AnsweredBy { get; init; }
    public string? AnsweredThrough { get; init; }
    public LocalDate? DoneOn { get; init; }
    public string? ExpectedEvidence { get; init; }
    public int ReminderCount { get; init; }

    /// <summary>First day on which its owner may be reminded of it again; null when it was not put off.</summary>
    public LocalDate? SnoozedUntil { get; init; }

    /// <summary>The sector lead has stopped its reminders.</summary>
    public bool RemindersStopped { get; init; }

    /// <summary>Police-only commitments never reach a partner's screen, mail or file.</summary>
    public bool PoliceOnly { get; init; }

    /// <summary>Grows by one at each change but of its reminders; a card carries the version it was drawn from.</summary>
    public int Version { get; init; } = 1;

    /// <summary>True when its problem is closed: the row lives in history.</summary>
    public bool Archived { get; init; }

    public bool Open => Status is not (CommitmentStatus.Done or CommitmentStatus.Dropped);

    /// <summary>Late by the counting rules: open, with a due date strictly before today. Derived, never stored.</summary>
    public bool IsOverdue(LocalDate today) => Open && DueOn < today;

    public bool IsOwnedBy(Contact contact) => OwnerId == contact.Id || CoOwnerIds.Contains(contact.Id);
}

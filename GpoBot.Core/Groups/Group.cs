using GpoBot.Core.Problems;
using GpoBot.Core.Reminders;
using GpoBot.Core.Retention;
using NodaTime;

namespace GpoBot.Core.Groups;

/// <summary>The group itself: what it is, who runs it, and its habits, which prefill every new meeting.</summary>
public sealed record Group : GpoRow
{
    public override string RowKey => "a.group";

    /// <summary>Identifier people type and say, for example <c>S01</c> or <c>T03</c>.</summary>
    public required string Id { get; init; }
    public required GroupKind Kind { get; init; }
    public required string Name { get; init; }
    public string? Theme { get; init; }
    public string? DepartmentCode { get; init; }
    public string? Department { get; init; }
    public string? Directorate { get; init; }
    public string? District { get; init; }
    public IReadOnlyList<string> Towns { get; init; } = [];
    public GroupStatus Status { get; init; } = GroupStatus.Active;
    public Cadence Cadence { get; init; } = Cadence.Monthly;
    public IsoDayOfWeek UsualDay { get; init; } = IsoDayOfWeek.None;
    public LocalTime UsualTime { get; init; } = new(9, 30);
    public int UsualDurationMinutes { get; init; } = 90;
    public string? UsualPlace { get; init; }

    /// <summary>Functional mailbox that organises the meetings; personal mailboxes would be lost at each handover.</summary>
    public string? Mailbox { get; init; }

    /// <summary>IANA zone in which every wall time of this group is meant.</summary>
    public string Zone { get; init; } = "Europe/Paris";
    public LocalDate? CreatedOn { get; init; }
    public IReadOnlyList<string> AttachedSectors { get; init; } = [];

    /// <summary>Number of the last meeting ever planned; the next one takes the following number.</summary>
    public int LastMeetingNumber { get; init; }

    /// <summary>Day of the last meeting held; an answer given since then is fresh enough for the next agenda.</summary>
    public LocalDate? LastHeldOn { get; init; }

    /// <summary>When the group does not meet, in order of their first day.</summary>
    public IReadOnlyList<ClosedPeriod> ClosedPeriods { get; init; } = [];

    /// <summary>Rooms that can be booked with a meeting.</summary>
    public IReadOnlyList<Room> Rooms { get; init; } = [];

    /// <summary>What the sector lead has set of the reminders.</summary>
    public ReminderSettings Reminders { get; init; } = new();

    /// <summary>By which rule its problems count as solved.</summary>
    public ClosingRule Closing { get; init; } = new();
    /// <summary>To whom the sector lead hands the group over, and when; null when nothing is announced.</summary>
    public HandoverPlan? Handover { get; init; }

    /// <summary>A line that the lead has put over the charter and the help of this group; null: none.</summary>
    public string? Banner { get; init; }

    /// <summary>When the list of who has access was last gone through; null: never.</summary>
    public LocalDate? AccessReviewedOn { get; init; }

    /// <summary>Why nothing of the group may be purged for the time being; null: the rules hold.</summary>
    public LegalHold? Hold { get; init; }

    /// <summary>Resolves <see cref="Zone"/>; throws when the zone is unknown, which the import refuses beforehand.</summary>
    public DateTimeZone TimeZone => DateTimeZoneProviders.Tzdb[Zone];
}

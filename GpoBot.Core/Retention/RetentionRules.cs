namespace GpoBot.Core.Retention;

/// <summary>
/// How long what is kept. The defaults are the proposal that the data protection officer is asked to confirm; months are of the calendar,
/// and a period is over at the beginning of its last day.
/// </summary>
public sealed record RetentionRules
{
    /// <summary>Months after somebody has left, until their name goes.</summary>
    public int LeftContactMonths { get; init; } = 3;

    /// <summary>Months after its closing that a problem is kept, with its commitments, meetings, records and incidents.</summary>
    public int ClosedMonths { get; init; } = 24;

    /// <summary>Days that a draft or a proposal without an answer is kept.</summary>
    public int DraftDays { get; init; } = 60;

    /// <summary>Days that the hash of an e-mail link is kept.</summary>
    public int LinkDays { get; init; } = 30;

    /// <summary>Months that a line of the audit is kept.</summary>
    public int AuditMonths { get; init; } = 12;

    /// <summary>Days after which nobody needs to know any more how a message left.</summary>
    public int MessageDays { get; init; } = 90;

    /// <summary>Days that what was answered to a turn is kept, so that a repeated delivery or a second click changes nothing.</summary>
    public int TurnDays { get; init; } = 30;

    /// <summary>Days that a group is kept whole after it came here, however old what it brought: nothing vanishes the night after an import.</summary>
    public int GraceDays { get; init; } = 30;
}

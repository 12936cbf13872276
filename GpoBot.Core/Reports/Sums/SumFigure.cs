namespace GpoBot.Core.Reports.Sums;

/// <summary>
/// What is summed day by day. A thing that begins and may end has two: how many stand on a day is those begun less those ended. Kept by
/// number: new ones are added at the end, and none changes its place.
/// </summary>
public enum SumFigure
{
    MeetingHeld, MeetingCancelled, MeetingPostponed,

    /// <summary>Planned at this moment, whatever its day.</summary>
    MeetingPlanned,

    ProblemBegun, ProblemEnded,

    /// <summary>Begun, of those in this state.</summary>
    Proposed, Redirected, UnderEvaluation,

    /// <summary>Of those taken up: neither proposed only nor sent elsewhere.</summary>
    OpenBegun, OpenEnded,
    Solved, ClosedWithoutFollowUp, Transferred,

    /// <summary>Of those that take up a solved one again; then those of them that were taken up themselves.</summary>
    ReopeningBegun, ReopeningEnded, OpenReopeningBegun, OpenReopeningEnded,

    CommitmentBegun, CommitmentEnded, Done, Dropped,

    /// <summary>More and less of what is late, blocked, without a due date.</summary>
    Late, Blocked, WithoutDueDate,
    AskedBegun, AskedEnded, AnsweredBegun, AnsweredEnded,

    /// <summary>Of commitments for which a reason was given, by reason.</summary>
    ReasonBegun, ReasonEnded,
}

/// <summary>Of what a series of days is.</summary>
/// <param name="Type">Kind of partner, of commitments; else empty.</param>
/// <param name="Reason">Name of the reason that blocks, where it is one; else empty.</param>
public readonly record struct SumKey(SumFigure Figure, string Type = "", string Reason = "");

/// <summary>A solved problem by its days, for whether it stayed solved depends on three: how many there are of each kind is kept.</summary>
/// <param name="Check">When one looks whether it has come back.</param>
/// <param name="Back">When it was first taken up again.</param>
public readonly record struct SolvedDays(int Closed, int Check, int Back);

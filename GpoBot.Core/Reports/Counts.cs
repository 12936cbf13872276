namespace GpoBot.Core.Reports;

/// <summary>The figures of a group or of many: each a number of things, so that sums are sums. Shares are made of two of them.</summary>
public sealed record Counts
{
    public int Held { get; init; }
    public int Cancelled { get; init; }
    public int Postponed { get; init; }
    public int Planned { get; init; }

    /// <summary>Meetings that an active group should have held by its cadence, and those it did hold, at most as many.</summary>
    public int Expected { get; init; }
    public int HeldOfExpected { get; init; }

    /// <summary>All problems, those proposed or redirected included.</summary>
    public int Problems { get; init; }
    public int Proposed { get; init; }
    public int Redirected { get; init; }
    public int Open { get; init; }
    public int UnderEvaluation { get; init; }
    public int Solved { get; init; }
    public int ClosedWithoutFollowUp { get; init; }
    public int Transferred { get; init; }

    /// <summary>Problems that took up a solved one again; and those of them that are open.</summary>
    public int Reopened { get; init; }
    public int OpenReopened { get; init; }

    /// <summary>Solved ones that were taken up again since.</summary>
    public int SolvedThenReopened { get; init; }

    /// <summary>Solved ones whose check after three months has come; and those of them that stayed solved.</summary>
    public int Checked { get; init; }
    public int Stable { get; init; }

    public int Commitments { get; init; }
    public int Done { get; init; }
    public int Dropped { get; init; }
    public int OpenCommitments { get; init; }
    public int Overdue { get; init; }
    public int Blocked { get; init; }
    public int WithoutDueDate { get; init; }

    /// <summary>Commitments whose owner was reminded at least once; and those of them that were answered since.</summary>
    public int Asked { get; init; }
    public int Answered { get; init; }

    /// <summary>What a GPO took up: neither proposed only nor sent elsewhere.</summary>
    public int Followed => Problems - Proposed - Redirected;

    public static Counts Sum(IEnumerable<Counts> all) => all.Aggregate(new Counts(), (one, other) => one + other);

    public static Counts operator +(Counts one, Counts other) => new()
    {
        Held = one.Held + other.Held, Cancelled = one.Cancelled + other.Cancelled, Postponed = one.Postponed + other.Postponed,
        Planned = one.Planned + other.Planned, Expected = one.Expected + other.Expected,
        HeldOfExpected = one.HeldOfExpected + other.HeldOfExpected, Problems = one.Problems + other.Problems,
        Proposed = one.Proposed + other.Proposed, Redirected = one.Redirected + other.Redirected, Open = one.Open + other.Open,
        UnderEvaluation = one.UnderEvaluation + other.UnderEvaluation, Solved = one.Solved + other.Solved,
        ClosedWithoutFollowUp = one.ClosedWithoutFollowUp + other.ClosedWithoutFollowUp, Transferred = one.Transferred + other.Transferred,
        Reopened = one.Reopened + other.Reopened, OpenReopened = one.OpenReopened + other.OpenReopened,
        SolvedThenReopened = one.SolvedThenReopened + other.SolvedThenReopened, Checked = one.Checked + other.Checked,
        Stable = one.Stable + other.Stable, Commitments = one.Commitments + other.Commitments, Done = one.Done + other.Done,
        Dropped = one.Dropped + other.Dropped, OpenCommitments = one.OpenCommitments + other.OpenCommitments,
        Overdue = one.Overdue + other.Overdue, Blocked = one.Blocked + other.Blocked,
        WithoutDueDate = one.WithoutDueDate + other.WithoutDueDate, Asked = one.Asked + other.Asked, Answered = one.Answered + other.Answered,
    };
}

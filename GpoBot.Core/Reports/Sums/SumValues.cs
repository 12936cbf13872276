namespace GpoBot.Core.Reports.Sums;

/// <summary>Every figure of some series, before a period began and when it ended.</summary>
internal readonly struct SumValues
{
    private static readonly int Figures = Enum.GetValues<SumFigure>().Length;
    private readonly int[] _before, _till;

    private SumValues(int[] before, int[] till) => (_before, _till) = (before, till);

    public static SumValues Of(IEnumerable<KeyValuePair<SumKey, DaySeries>> series, ReportPeriod period)
    {
        var (before, till) = (new int[Figures], new int[Figures]);
        var (first, last) = (SumDay.Of(period.From) - 1, SumDay.Of(period.To));
        foreach (var (key, days) in series)
        {
            before[(int)key.Figure] += days.At(first);
            till[(int)key.Figure] += days.At(last);
        }

        return new SumValues(before, till);
    }

    /// <summary>By the end of the period.</summary>
    public int Till(SumFigure figure) => _till[(int)figure];

    /// <summary>What happened in it.</summary>
    public int Within(SumFigure figure) => _till[(int)figure] - _before[(int)figure];

    /// <summary>How many stand at its end.</summary>
    public int Open(SumFigure begun, SumFigure ended) => _till[(int)begun] - _till[(int)ended];

    /// <summary>How many were there at any time in it: begun by its end, and not over before it began.</summary>
    public int Followed(SumFigure begun, SumFigure ended) => _till[(int)begun] - _before[(int)ended];

    public Counts Commitments() => new()
    {
        Commitments = Followed(SumFigure.CommitmentBegun, SumFigure.CommitmentEnded), Done = Within(SumFigure.Done), Dropped = Within(SumFigure.Dropped),
        OpenCommitments = Open(SumFigure.CommitmentBegun, SumFigure.CommitmentEnded), Overdue = Till(SumFigure.Late), Blocked = Till(SumFigure.Blocked),
        WithoutDueDate = Till(SumFigure.WithoutDueDate), Asked = Followed(SumFigure.AskedBegun, SumFigure.AskedEnded),
        Answered = Followed(SumFigure.AnsweredBegun, SumFigure.AnsweredEnded),
    };

    public Counts Problems() => new()
    {
        Problems = Followed(SumFigure.ProblemBegun, SumFigure.ProblemEnded), Proposed = Till(SumFigure.Proposed), Redirected = Till(SumFigure.Redirected),
        UnderEvaluation = Till(SumFigure.UnderEvaluation), Open = Open(SumFigure.OpenBegun, SumFigure.OpenEnded), Solved = Within(SumFigure.Solved),
        ClosedWithoutFollowUp = Within(SumFigure.ClosedWithoutFollowUp), Transferred = Within(SumFigure.Transferred),
        Reopened = Followed(SumFigure.ReopeningBegun, SumFigure.ReopeningEnded),
        OpenReopened = Open(SumFigure.OpenReopeningBegun, SumFigure.OpenReopeningEnded),
    };

    /// <param name="current">What is planned is planned as of today: of a period gone by it is not known.</param>
    public Counts Meetings(bool current) => new()
    {
        Held = Within(SumFigure.MeetingHeld), Cancelled = Within(SumFigure.MeetingCancelled), Postponed = Within(SumFigure.MeetingPostponed),
        Planned = current ? Till(SumFigure.MeetingPlanned) : 0,
    };
}

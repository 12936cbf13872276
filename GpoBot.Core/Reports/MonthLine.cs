using NodaTime;

namespace GpoBot.Core.Reports;

/// <summary>One month of some GPOs: what happened in it, and how things stood on its last day.</summary>
public sealed record MonthLine(YearMonth Month)
{
    public int Held { get; init; }
    public int Cancelled { get; init; }
    public int Postponed { get; init; }

    /// <summary>Meetings that the cadences asked for; over the months of a period they add up to what is expected in all of it.</summary>
    public int Expected { get; init; }

    /// <summary>Problems taken up in the month, those that took a solved one up again included.</summary>
    public int Opened { get; init; }
    public int Solved { get; init; }
    public int Reopened { get; init; }

    /// <summary>Problems open on the last day.</summary>
    public int Open { get; init; }

    /// <summary>Commitments made and done in the month.</summary>
    public int Decided { get; init; }
    public int Done { get; init; }

    /// <summary>Commitments open on the last day, and those of them whose due date was over.</summary>
    public int OpenCommitments { get; init; }
    public int Overdue { get; init; }

    public static MonthLine operator +(MonthLine one, MonthLine other) => new(one.Month)
    {
        Held = one.Held + other.Held, Cancelled = one.Cancelled + other.Cancelled, Postponed = one.Postponed + other.Postponed,
        Expected = one.Expected + other.Expected, Opened = one.Opened + other.Opened, Solved = one.Solved + other.Solved,
        Reopened = one.Reopened + other.Reopened, Open = one.Open + other.Open, Decided = one.Decided + other.Decided,
        Done = one.Done + other.Done, OpenCommitments = one.OpenCommitments + other.OpenCommitments, Overdue = one.Overdue + other.Overdue,
    };
}

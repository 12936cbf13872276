using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Problems;

/// <summary>One precise, located problem that the GPO took up. Never a person, never a case.</summary>
public sealed record Problem : GpoRow
{
    public override string RowKey => (Closed ? "p.problem." : "c.problem.") + Id;

    public required string Id { get; init; }
    public required string Title { get; init; }

    /// <summary>Code of the closed list of categories: STUP, HALL, INCIV, RODEO…</summary>
    public required string Category { get; init; }
    public string? Place { get; init; }
    public string? Description { get; init; }
    public string? Origin { get; init; }
    public LocalDate? ReportedOn { get; init; }
    public LocalDate? RetainedOn { get; init; }
    public string? Priority { get; init; }
    public ProblemStatus Status { get; init; } = ProblemStatus.Proposed;
    public string? Objective { get; init; }
    public string? Indicator { get; init; }
    public int? InitialValue { get; init; }
    public int? TargetValue { get; init; }
    public int? CurrentValue { get; init; }
    public LocalDate? MeasuredOn { get; init; }
    public LocalDate? NextEvaluationOn { get; init; }
    public LocalDate? ClosedOn { get; init; }
    public string? Verdict { get; init; }
    public int? Opinions { get; init; }
    public int? FavourableOpinions { get; init; }
    public LocalDate? RecurrenceCheckOn { get; init; }
    public string? ReopenedFrom { get; init; }
    public IReadOnlyList<string> LinkedGroups { get; init; } = [];

    /// <summary>When the members were last asked for their opinion, and until which day; null when they are not asked.</summary>
    public Instant? OpinionsAskedAt { get; init; }
    public LocalDate? OpinionsUntil { get; init; }

    /// <summary>Opinions given since then, at most one for each organisation.</summary>
    public IReadOnlyList<GivenOpinion> GivenOpinions { get; init; } = [];

    public bool AsksOpinions => Status == ProblemStatus.UnderEvaluation && OpinionsAskedAt is not null;

    public bool Closed => Status is ProblemStatus.Solved or ProblemStatus.ClosedWithoutFollowUp or ProblemStatus.Transferred;

    /// <summary>Open in the sense of the counting rules: retained, and neither solved, closed nor transferred.</summary>
    public bool Open => !Closed && Status is not (ProblemStatus.Proposed or ProblemStatus.Redirected);
}

/// <summary>The lifecycle of a problem.</summary>
public enum ProblemStatus
{
    Proposed, Redirected, Retained, Diagnosis, PlanInProgress, UnderEvaluation,
    Solved, Unsolved, Transferred, ClosedWithoutFollowUp,
}

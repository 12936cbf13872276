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

    /// <summary>What the members see of it together; null as long as nothing was said.</summary>
    public Diagnosis? Diagnosis { get; init; }

    /// <summary>Grows by one each time the plan is begun anew.</summary>
    public int PlanVersion { get; init; } = 1;

    /// <summary>Contact who proposed it; null when a lead registered it.</summary>
    public string? ProposedBy { get; init; }

    /// <summary>How many residents spoke of it when it was reported.</summary>
    public int? PeopleConcerned { get; init; }

    /// <summary>Where it was referred or handed over to.</summary>
    public string? SentTo { get; init; }

    /// <summary>Why it was closed though its indicator is not where it should be: the written exception of the lead.</summary>
    public string? IndicatorException { get; init; }

    /// <summary>The rule by which it counts as solved, as it stood then; 0 before.</summary>
    public int RuleVersion { get; init; }

    /// <summary>Day on which it was found to have stayed solved.</summary>
    public LocalDate? StableOn { get; init; }

    /// <summary>Problem that took it up again.</summary>
    public string? ReopenedAs { get; init; }

    /// <summary>Text for the residents: proposed by somebody, and what a lead has approved of it.</summary>
    public string? PublicDraft { get; init; }
    public string? PublicText { get; init; }
    public LocalDate? PublicSince { get; init; }

    /// <summary>Residents that were asked, and those of them who find it solved: one opinion in the evaluation.</summary>
    public int? ResidentsAsked { get; init; }
    public int? ResidentsFavourable { get; init; }

    /// <summary>What others may learn from it, approved by a lead.</summary>
    public string? GoodPractice { get; init; }

    /// <summary>Why it was closed without being solved.</summary>
    public EndReason? EndedFor { get; init; }

    /// <summary>Grows by one at each change made by hand; a card carries the version it was drawn from.</summary>
    public int Version { get; init; } = 1;

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

using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Problems;

/// <summary>Which conditions of the rule a problem meets today; the signature of the lead is the closing itself.</summary>
public sealed record ClosingCheck
{
    public required ClosingRule Rule { get; init; }

    /// <summary>All that was promised against the problem, those without an end among them.</summary>
    public required IReadOnlyList<Commitment> Commitments { get; init; }
    public required IndicatorState Indicator { get; init; }

    /// <summary>The lead has written why the indicator is not to be waited for.</summary>
    public required bool Excepted { get; init; }

    public required OpinionCount Opinions { get; init; }

    /// <summary>Opinions can still be given.</summary>
    public required bool OpinionsRunning { get; init; }

    public IEnumerable<Commitment> Unsettled => Commitments.Where(one => !IsSettled(one));
    public bool CommitmentsMet => !Unsettled.Any();
    public bool IndicatorMet => Indicator == IndicatorState.Reached || Excepted;
    public bool Met => CommitmentsMet && IndicatorMet && Opinions.Met;

    public IEnumerable<ClosingCondition> Missing
    {
        get
        {
            if (!CommitmentsMet) yield return ClosingCondition.Commitments;
            if (!IndicatorMet) yield return ClosingCondition.Indicator;
            if (!Opinions.Met) yield return ClosingCondition.Opinions;
        }
    }

    public static ClosingCheck Of(Gpo gpo, Problem problem, LocalDate today) => new()
    {
        Rule = gpo.Group.Closing,
        Commitments = [.. gpo.Commitments.Where(one => one.ProblemId == problem.Id)],
        Indicator = StateOf(problem, gpo.Group.Closing, today),
        Excepted = !string.IsNullOrWhiteSpace(problem.IndicatorException),
        Opinions = OpinionCount.Of(gpo, problem),
        OpinionsRunning = problem.AsksOpinions && problem.OpinionsUntil >= today,
    };

    // Given up without a reason is not settled: somebody has to say why.
    private static bool IsSettled(Commitment one) => one.Status == CommitmentStatus.Done
        || (one.Status == CommitmentStatus.Dropped && (one.BlockedBy is not null || !string.IsNullOrWhiteSpace(one.Comment)));

    private static IndicatorState StateOf(Problem problem, ClosingRule rule, LocalDate today) => problem switch
    {
        { TargetValue: null } => IndicatorState.WithoutTarget,
        { CurrentValue: null } or { MeasuredOn: null } => IndicatorState.NeverMeasured,
        _ when problem.MeasuredOn < today.PlusDays(-rule.FreshDays) => IndicatorState.Stale,
        _ => problem.CurrentValue <= problem.TargetValue ? IndicatorState.Reached : IndicatorState.AboveTarget,
    };
}

/// <summary>What stands between a problem and its being solved.</summary>
public enum ClosingCondition { Commitments, Indicator, Opinions }

/// <summary>Where the indicator stands for the rule.</summary>
public enum IndicatorState { WithoutTarget, NeverMeasured, Stale, AboveTarget, Reached }

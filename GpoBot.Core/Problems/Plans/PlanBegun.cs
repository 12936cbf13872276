namespace GpoBot.Core.Problems.Plans;

/// <summary>The first commitment begins the plan: the problem follows by itself.</summary>
internal static class PlanBegun
{
    /// <summary>The problem to write beside its new commitment; none when its plan runs already.</summary>
    public static IEnumerable<Problem> By(Problem problem)
    {
        if (problem.Status is ProblemStatus.Retained or ProblemStatus.Diagnosis)
            yield return problem with { Status = ProblemStatus.PlanInProgress, Version = problem.Version + 1 };
    }
}

using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;

namespace GpoBot.Core.Problems;

/// <summary>The first plan did not do: the same problem, a new plan. It is no new problem in any count; the opinions begin anew.</summary>
/// <param name="SeenVersion">Number of the plan the person had before them: a second press begins no third plan.</param>
public sealed record RelaunchPlan(string ProblemId, int? SeenVersion = null) : ICommand
{
    public string Verb => "problem.relaunch";

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MayEndProblems(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (situation.Gpo.FindProblem(ProblemId) is not { Open: true } before) return Outcome.Refuse(RefusalCode.UnknownProblem, ProblemId);
        if (SeenVersion < before.PlanVersion) return new Outcome.Unchanged(new PlanRelaunched(before));
        if (before.Status is not (ProblemStatus.UnderEvaluation or ProblemStatus.Unsolved))
            return Outcome.Refuse(RefusalCode.NothingToRelaunch, before.Id);

        var after = before with
        {
            Status = ProblemStatus.PlanInProgress, PlanVersion = before.PlanVersion + 1, OpinionsAskedAt = null, OpinionsUntil = null,
            GivenOpinions = [], ResidentsAsked = null, ResidentsFavourable = null, IndicatorException = null, NextEvaluationOn = null,
            Version = before.Version + 1,
        };
        return new Outcome.Done(new PlanRelaunched(after), [
            after,
            .. ProblemNews.ToMembers(situation, MessageTopics.PlanRelaunched, $"{after.Id}.v{after.PlanVersion}", after.Id),
            situation.Audit(Verb, after.Id, $"{before.Status} v{before.PlanVersion}", $"{after.Status} v{after.PlanVersion}"),
        ]);
    }
}

/// <summary>The problem with its new plan.</summary>
public sealed record PlanRelaunched(Problem Problem) : Happening;

using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;

namespace GpoBot.Core.Problems;

/// <summary>The four questions that decide whether a problem is one for the group.</summary>
/// <param name="Located">It is in one place that can be named.</param>
/// <param name="Repeated">Two similar facts at least.</param>
/// <param name="Partners">It takes two partners at least.</param>
/// <param name="Measurable">It can be counted whether it gets better.</param>
public sealed record FourTests(bool Located, bool Repeated, bool Partners, bool Measurable)
{
    public static FourTests AllMet { get; } = new(true, true, true, true);

    public bool Met => this == AllMet;
}

/// <summary>The group takes up what was proposed, which takes four yeses; who proposed it is told.</summary>
public sealed record RetainProblem(string ProblemId, FourTests Tests) : ICommand
{
    public string Verb => "problem.retain";

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MayDevelopProblems(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (situation.Gpo.FindProblem(ProblemId) is not { Closed: false } before) return Outcome.Refuse(RefusalCode.UnknownProblem, ProblemId);
        if (before.Open) return new Outcome.Unchanged(new ProblemRetained(before));
        if (!Tests.Met) return Outcome.Refuse(RefusalCode.TestsNotMet, before.Id);

        var after = before with
        {
            Status = ProblemStatus.Retained, RetainedOn = situation.Today, SentTo = null, Version = before.Version + 1,
        };
        return new Outcome.Done(new ProblemRetained(after), [
            after, .. TellSender(situation, after), situation.Audit(Verb, after.Id, before.Status.ToString(), after.Status.ToString()),
        ]);
    }

    /// <summary>What became of it, for whoever brought it up.</summary>
    internal static IEnumerable<Effect> TellSender(Situation situation, Problem after)
    {
        if (after.ProposedBy is { } sender && sender != situation.Actor.Id && situation.Gpo.FindContact(sender) is { Active: true })
            yield return EffectFactory.Message(situation, MessageTopics.ProposalDecided, sender, $"{after.Id}.v{after.Version}", after.Id);
    }
}

/// <summary>The problem as the group has taken it up.</summary>
public sealed record ProblemRetained(Problem Problem) : Happening;

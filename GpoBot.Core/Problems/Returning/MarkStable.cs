using GpoBot.Core.Access;
using GpoBot.Core.Deciding;

namespace GpoBot.Core.Problems;

/// <summary>The look after 91 days: what was solved has stayed solved.</summary>
public sealed record MarkStable(string ProblemId) : ICommand
{
    public string Verb => "problem.stable";

    public IReadOnlyList<string> PastKeys => [PastProblems.All];

    public Outcome Decide(Situation situation)
    {
        var gpo = situation.Gpo;
        if (!Rights.MayEndProblems(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (gpo.FindPastProblem(ProblemId) is not { Status: ProblemStatus.Solved, ClosedOn: { } closedOn } past)
            return Outcome.Refuse(RefusalCode.NotSolved, ProblemId);
        if (ReopenProblem.Successor(gpo, past) is { } successor) return Outcome.Refuse(RefusalCode.AlreadyReopened, $"{past.Id} {successor}");
        if (past.StableOn is not null) return new Outcome.Unchanged(new ProblemStable(past));
        var from = past.RecurrenceCheckOn ?? closedOn.PlusDays(RecurrenceCheck.DaysAfter);
        if (situation.Today < from) return Outcome.Refuse(RefusalCode.StableTooEarly, from.ToString("uuuu-MM-dd", null));

        var after = past with { StableOn = situation.Today, Version = past.Version + 1 };
        return new Outcome.Done(
            new ProblemStable(after), [after, situation.Audit(Verb, after.Id, null, "stable")],
            [.. gpo.Recurrences.Where(check => check.ProblemId == past.Id)]);
    }
}

/// <summary>The solved problem, found stable.</summary>
public sealed record ProblemStable(Problem Problem) : Happening;

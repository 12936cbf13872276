using GpoBot.Core.Access;
using GpoBot.Core.Deciding;

namespace GpoBot.Core.Problems;

/// <summary>What other groups may learn from a solved problem, in the words of its lead, who thereby approves them.</summary>
public sealed record WriteGoodPractice(string ProblemId, string Text) : ICommand
{
    public const int LongestText = 400;

    public string Verb => "problem.good-practice";

    public IReadOnlyList<string> PastKeys => [PastProblems.KeyOf(ProblemId)];

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MayEndProblems(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (situation.Gpo.FindPastProblem(ProblemId) is not { Status: ProblemStatus.Solved } before)
            return Outcome.Refuse(RefusalCode.NotSolved, ProblemId);
        if (OutcomeText.Fault(Text, LongestText, situation.Gpo) is { } fault) return fault;
        var text = Text.Trim();
        if (before.GoodPractice == text) return new Outcome.Unchanged(new GoodPracticeWritten(before));
        var after = before with { GoodPractice = text, Version = before.Version + 1 };
        return new Outcome.Done(new GoodPracticeWritten(after), [after, situation.Audit(Verb, after.Id, null, "written")]);
    }
}

/// <summary>The solved problem with what can be learnt from it.</summary>
public sealed record GoodPracticeWritten(Problem Problem) : Happening;

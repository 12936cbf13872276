using GpoBot.Core.Access;
using GpoBot.Core.Deciding;

namespace GpoBot.Core.Problems;

/// <summary>Closes a problem as solved: the signature of the lead, which the rule lets through only when all else is there.</summary>
public sealed record CloseSolved(string ProblemId) : ICommand
{
    public string Verb => "problem.close";

    public IReadOnlyList<string> PastKeys => [PastProblems.KeyOf(ProblemId)];

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MayEndProblems(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (situation.Gpo.FindPastProblem(ProblemId) is { } past)
        {
            return past.Status == ProblemStatus.Solved
                ? new Outcome.Unchanged(new ProblemEnded(past, [], []))
                : Outcome.Refuse(RefusalCode.ProblemClosed, past.Id);
        }

        if (situation.Gpo.FindProblem(ProblemId) is not { Open: true } before) return Outcome.Refuse(RefusalCode.UnknownProblem, ProblemId);
        var check = ClosingCheck.Of(situation.Gpo, before, situation.Today);
        if (!check.Met) return Outcome.Refuse(RefusalCode.RuleNotMet, before.Id);

        var again = situation.Today.PlusDays(RecurrenceCheck.DaysAfter);
        var after = before with
        {
            Status = ProblemStatus.Solved, ClosedOn = situation.Today, RuleVersion = check.Rule.Version, Verdict = Verdicts.Solved,
            Opinions = check.Opinions.Voting, FavourableOpinions = check.Opinions.Favourable,
            RecurrenceCheckOn = again, NextEvaluationOn = null, Version = before.Version + 1,
        };
        return ProblemEnding.Decide(situation, before, after, Verb, new RecurrenceCheck
        {
            ProblemId = after.Id, Title = after.Title, SolvedOn = situation.Today, CheckOn = again,
        });
    }
}

/// <summary>What a collegial evaluation came to, as exports say it.</summary>
public static class Verdicts
{
    public const string Solved = "resolu";
    public const string Unsolved = "non_resolu";
    public const string UnsolvedTransferred = "non_resolu_transfere";
}

using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Guard;

namespace GpoBot.Core.Problems;

/// <summary>Ends a problem that is not solved: nothing more is done, or somebody else takes it over. For a reason of the closed list.</summary>
/// <param name="End">Closed without follow-up, or transferred.</param>
/// <param name="To">To whom it goes: the reference of a group, or a body by its name.</param>
public sealed record EndProblem(string ProblemId, ProblemStatus End, EndReason? Reason, string? To = null) : ICommand
{
    public const int LongestDestination = 80;

    public string Verb => "problem.end";

    public IReadOnlyList<string> PastKeys => [PastProblems.KeyOf(ProblemId)];

    public Outcome Decide(Situation situation)
    {
        var gpo = situation.Gpo;
        if (!Rights.MayEndProblems(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (gpo.FindPastProblem(ProblemId) is { } past)
        {
            return past.Status == End ? new Outcome.Unchanged(new ProblemEnded(past, [], [])) : Outcome.Refuse(RefusalCode.ProblemClosed, past.Id);
        }

        if (gpo.FindProblem(ProblemId) is not { Open: true } before) return Outcome.Refuse(RefusalCode.UnknownProblem, ProblemId);
        if (Reason is not { } reason || !EndReasons.Of(End).Contains(reason)) return Outcome.Refuse(RefusalCode.ReasonMissing);
        var transferred = End == ProblemStatus.Transferred;
        if (transferred && string.IsNullOrWhiteSpace(To)) return Outcome.Refuse(RefusalCode.DestinationMissing);
        if (transferred && To!.Length > LongestDestination) return Outcome.Refuse(RefusalCode.DestinationTooLong);
        if (transferred && GpoGuard.NamesAPerson(To, gpo)) return Outcome.Refuse(RefusalCode.NamesAPerson);

        var heard = before.GivenOpinions.Count > 0 ? OpinionCount.Of(gpo, before) : null;
        return ProblemEnding.Decide(situation, before, before with
        {
            Status = End, ClosedOn = situation.Today, EndedFor = reason, SentTo = transferred ? To!.Trim() : before.SentTo,
            Verdict = heard is null ? null : transferred ? Verdicts.UnsolvedTransferred : Verdicts.Unsolved,
            Opinions = heard?.Voting, FavourableOpinions = heard?.Favourable, NextEvaluationOn = null, Version = before.Version + 1,
        }, Verb);
    }
}

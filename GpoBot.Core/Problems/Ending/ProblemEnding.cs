using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;

namespace GpoBot.Core.Problems;

/// <summary>What all ends of a problem have in common: it and its commitments become history in one transaction, and the members are told.</summary>
internal static class ProblemEnding
{
    // A transaction holds a hundred rows; the marker of the turn, the next look of the reminders and the copies in other groups
    // are some of them.
    private const int MostRows = 90;

    public static Outcome Decide(Situation situation, Problem before, Problem after, string verb, params GpoRow[] more)
    {
        var gpo = situation.Gpo;
        var commitments = gpo.Commitments.Where(one => one.ProblemId == before.Id).ToList();
        List<Commitment> archived = [.. commitments.Select(GivenUp).Select(one => one with { Archived = true })];
        var ended = new ProblemEnded(after, archived, [.. commitments.Where(one => one.Open).Select(one => one.Id)]);
        List<GpoRow> puts =
        [
            after, .. archived, .. more,
            .. ProblemNews.ToMembers(situation, MessageTopics.ProblemEnded, after.Id, after.Id),
            situation.Audit(verb, after.Id, before.Status.ToString(), Described(after)),
        ];
        List<GpoRow> deletes = [before, .. commitments];
        return puts.Count + deletes.Count <= MostRows
            ? new Outcome.Done(ended, puts, deletes)
            : Outcome.Refuse(RefusalCode.TooMuchToEnd, before.Id);
    }

    // Whoever has not finished need not any more.
    private static Commitment GivenUp(Commitment one) => one.Open
        ? one with { Status = CommitmentStatus.Dropped, BlockedBy = one.BlockedBy ?? BlockingReason.Other, RequestedDueOn = null, Version = one.Version + 1 }
        : one;

    // To whom it goes was written by hand, and the audit keeps no words.
    private static string Described(Problem after) => $"{after.Status} {after.EndedFor}".TrimEnd();
}

/// <summary>The problem as it now stands in history, its commitments with it.</summary>
/// <param name="GivenUp">Those of them that were open until then.</param>
public sealed record ProblemEnded(Problem Problem, IReadOnlyList<Commitment> Commitments, IReadOnlyList<string> GivenUp) : Happening;

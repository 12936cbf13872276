using GpoBot.Core.Access;
using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings.Holding;
using GpoBot.Core.Problems;
using NodaTime;

namespace GpoBot.Core.Records;

/// <summary>What became of commitments and problems in a meeting: new, moved, done, blocked; and how much of it is police-only.</summary>
internal static class RecordChanges
{
    public static (IReadOnlyList<RecordItem> Shown, int Hidden) Of(Gpo gpo, DecisionRecord draft)
    {
        var before = draft.StateAtStart.Select(StateAtStart.Read).OfType<StateAtStart>().ToDictionary(one => one.CommitmentId, StringComparer.Ordinal);
        var changed = gpo.Commitments.Where(one => !one.Archived)
            .Select(one => (Commitment: one, Kind: KindOf(one, draft, before)))
            .Where(one => one.Kind is not null).ToList();
        return (
        [
            .. changed.Where(one => Rights.EveryMemberSees(one.Commitment))
                .OrderBy(one => one.Kind).ThenBy(one => one.Commitment.ProblemId, StringComparer.Ordinal)
                .ThenBy(one => one.Commitment.Id, StringComparer.Ordinal)
                .Select(one => Item(gpo, one.Commitment, one.Kind!.Value)),
            .. gpo.Problems.Where(one => one.OpinionsAskedAt >= draft.Since).Select(Opinions),
        ], changed.Count(one => !Rights.EveryMemberSees(one.Commitment)));
    }

    private static RecordItemKind? KindOf(Commitment now, DecisionRecord draft, Dictionary<string, StateAtStart> before)
    {
        if (before.TryGetValue(now.Id, out var then))
        {
            if (then.Status != now.Status) return RecordItemKind.Progress;
            return then.DueOn == now.DueOn ? null : RecordItemKind.NewDueDate;
        }

        if (now.DecidedOn >= draft.Start.Date) return RecordItemKind.NewCommitment;
        // Nobody noted presence in time: what was said since the meeting began is all that is known.
        return draft.StateAtStart.Count == 0 && now.AnsweredAt >= draft.Since ? RecordItemKind.Progress : null;
    }

    private static RecordItem Item(Gpo gpo, Commitment commitment, RecordItemKind kind) => new(
        kind, commitment.Title, commitment.ProblemId, commitment.Id, gpo.FindContact(commitment.OwnerId)?.Organisation, commitment.DueOn,
        commitment.Status, commitment.BlockedBy);

    private static RecordItem Opinions(Problem problem) =>
        new(RecordItemKind.Opinions, problem.Title, problem.Id, DueOn: problem.OpinionsUntil);
}

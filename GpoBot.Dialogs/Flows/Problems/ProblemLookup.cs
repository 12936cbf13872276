using GpoBot.Core.Access;
using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Problems;
using GpoBot.Core.Problems.Links;
using GpoBot.Dialogs.Cards.Problems;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Flows.Problems;

/// <summary>Problems as a person may see them, those of the past included; one of a foreign GPO and one that never was are both null.</summary>
public sealed class ProblemLookup(GpoFinder gpos, IGpoStore store)
{
    public async Task<SeenProblem?> FindAsync(string? reference, Exchange exchange, CancellationToken cancellation)
    {
        if (reference is null) return null;
        var mine = await gpos.LoadAllAsync(exchange.Person, cancellation);
        foreach (var gpo in mine)
        {
            if (gpo.FindProblem(reference) is { } problem) return Seen(gpo, problem, exchange);
        }

        // One of another GPO that is followed here is answered from its copy, without a look into the past.
        if (mine.Any(gpo => gpo.Linked.Any(copy => copy.ProblemId == reference))) return null;
        foreach (var gpo in mine)
        {
            if ((await PastAsync(gpo.Id, reference, cancellation)).FirstOrDefault(one => one.Id == reference) is not { } closed) continue;
            if (Seen(gpo, closed, exchange) is not { } seen) return null;
            List<Commitment> archived = [];
            await foreach (var row in store.ReadHistoryAsync(gpo.Id, "q.commitment.", cancellation))
            {
                if (row is Commitment commitment && commitment.ProblemId == reference) archived.Add(commitment);
            }

            return seen with { Archived = archived };
        }

        return null;
    }

    /// <summary>The copy of a problem that another GPO answers for.</summary>
    public async Task<(Gpo Gpo, LinkedProblem Linked)?> FindLinkedAsync(string? reference, Exchange exchange, CancellationToken cancellation)
    {
        foreach (var gpo in await gpos.LoadAllAsync(exchange.Person, cancellation))
        {
            if (gpo.Linked.FirstOrDefault(copy => copy.ProblemId == reference) is { } linked && Rights.MaySeeLinked(Me(gpo, exchange))) return (gpo, linked);
        }

        return null;
    }

    /// <summary>Closed problems of a GPO.</summary>
    public Task<IReadOnlyList<Problem>> PastAsync(string gpoId, CancellationToken cancellation) => PastAsync(gpoId, "", cancellation);

    /// <summary>The problem as this person sees it; null when they may not.</summary>
    public static SeenProblem? Seen(Gpo gpo, Problem problem, Exchange exchange) => Me(gpo, exchange) is { } me && Rights.MaySee(me, problem)
        ? new SeenProblem(gpo, problem, me, ProblemFinder.TodayIn(gpo, exchange)) : null;

    private async Task<IReadOnlyList<Problem>> PastAsync(string gpoId, string beginning, CancellationToken cancellation)
    {
        List<Problem> past = [];
        await foreach (var row in store.ReadHistoryAsync(gpoId, "p.problem." + beginning, cancellation))
        {
            if (row is Problem problem) past.Add(problem);
        }

        return past;
    }

    private static Contact Me(Gpo gpo, Exchange exchange) => gpo.FindByEmail(exchange.Person.Email)!;
}

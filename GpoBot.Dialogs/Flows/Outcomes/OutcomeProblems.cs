using GpoBot.Core.Access;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Flows.Problems;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Flows.Outcomes;

/// <summary>
/// The problems a person can speak of, closed ones among them; one of a foreign GPO and one that never was are both null.
/// </summary>
public sealed class OutcomeProblems(GpoFinder gpos, IGpoStore store)
{
    public async Task<KnownProblem?> FindAsync(string? reference, Exchange exchange, CancellationToken cancellation)
    {
        if (reference is null) return null;
        var mine = await MineAsync(exchange, cancellation);
        if (Among(mine, reference, exchange) is { } living) return living;
        // History is read only for what lives no more.
        return Among(await WithPastAsync(mine, cancellation), reference, exchange);
    }

    /// <summary>All that this wish could be about, what was closed last before what was closed long ago.</summary>
    public async Task<IReadOnlyList<KnownProblem>> CandidatesAsync(OutcomeSlots slots, Exchange exchange, CancellationToken cancellation)
    {
        var mine = await WithPastAsync(await MineAsync(exchange, cancellation), cancellation);
        return
        [
            .. mine.SelectMany(gpo => gpo.Problems.Concat(gpo.Past.OfType<Problem>()).Select(problem => Known(gpo, problem, exchange)))
                .Where(known => Suits(slots, known, exchange))
                .OrderByDescending(known => known.Problem.ClosedOn).ThenBy(known => known.Problem.Id, StringComparer.Ordinal),
        ];
    }

    private static bool Suits(OutcomeSlots slots, KnownProblem known, Exchange exchange)
    {
        var (gpo, problem, me) = known;
        if (!Rights.MaySee(me, problem) || (slots.ForLeads && !Rights.MayEndProblems(me))) return false;
        var taken = problem.Closed && ReopenProblem.Successor(gpo, problem) is not null;
        return slots.Wish switch
        {
            OutcomeWish.Relaunch => problem.Status is ProblemStatus.UnderEvaluation or ProblemStatus.Unsolved,
            OutcomeWish.Reopen => problem.Closed && !taken,
            OutcomeWish.Stable => problem is { Status: ProblemStatus.Solved, StableOn: null } && !taken
                && problem.RecurrenceCheckOn <= ProblemFinder.TodayIn(gpo, exchange),
            OutcomeWish.Practice => problem.Status == ProblemStatus.Solved,
            OutcomeWish.Return => (problem.Open || problem.Closed) && !taken,
            OutcomeWish.ShowWords => (problem.Open || problem.Closed) && !taken,
            OutcomeWish.ProposeWords or OutcomeWish.ApproveWords => (problem.Open || problem.Closed) && !taken && Rights.MaySpeakForResidents(me),
            OutcomeWish.Residents => problem.Open && Rights.MaySpeakForResidents(me),
            _ => problem.Open,
        };
    }

    private static KnownProblem? Among(IReadOnlyList<Gpo> mine, string reference, Exchange exchange) =>
        mine.Where(gpo => gpo.FindAnyProblem(reference) is not null).Select(gpo => Known(gpo, gpo.FindAnyProblem(reference)!, exchange))
            .FirstOrDefault(known => Rights.MaySee(known.Me, known.Problem));

    private static KnownProblem Known(Gpo gpo, Problem problem, Exchange exchange) => new(gpo, problem, gpo.FindByEmail(exchange.Person.Email)!);

    private async Task<IReadOnlyList<Gpo>> MineAsync(Exchange exchange, CancellationToken cancellation) =>
        [.. (await gpos.LoadAllAsync(exchange.Person, cancellation)).Where(gpo => Rights.MayGiveOpinion(gpo.FindByEmail(exchange.Person.Email)!))];

    private async Task<IReadOnlyList<Gpo>> WithPastAsync(IReadOnlyList<Gpo> mine, CancellationToken cancellation) =>
        await Task.WhenAll(mine.Select(gpo => store.WithPastAsync(gpo, [PastProblems.All], cancellation)));
}

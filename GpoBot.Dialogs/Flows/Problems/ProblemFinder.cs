using GpoBot.Core.Access;
using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Flows.Problems;

/// <summary>A problem as somebody may speak of it: with its GPO, and who they are there.</summary>
public sealed record KnownProblem(Gpo Gpo, Problem Problem, Contact Me);

/// <summary>Which problems a person can speak of; one of a foreign GPO and one that never was are both null.</summary>
public sealed class ProblemFinder(GpoFinder gpos)
{
    /// <summary>Of all GPOs of the person in which they have a say.</summary>
    public async Task<IReadOnlyList<KnownProblem>> AllAsync(Exchange exchange, CancellationToken cancellation) =>
    [
        .. (await gpos.LoadAllAsync(exchange.Person, cancellation))
            .Select(gpo => (Gpo: gpo, Me: gpo.FindByEmail(exchange.Person.Email)!))
            .Where(mine => Rights.MayGiveOpinion(mine.Me))
            .SelectMany(mine => mine.Gpo.Problems.Select(problem => new KnownProblem(mine.Gpo, problem, mine.Me))),
    ];

    public async Task<KnownProblem?> FindAsync(string? reference, Exchange exchange, CancellationToken cancellation) =>
        (await AllAsync(exchange, cancellation)).FirstOrDefault(known => known.Problem.Id == reference);

    /// <summary>Open ones that the person may have evaluated.</summary>
    public async Task<IReadOnlyList<KnownProblem>> ToEvaluateAsync(Exchange exchange, CancellationToken cancellation) =>
        [.. (await AllAsync(exchange, cancellation)).Where(known => known.Problem.Open && Rights.MayEvaluate(known.Me))];

    /// <summary>Those on which opinions are asked today.</summary>
    public async Task<IReadOnlyList<KnownProblem>> AskedAsync(Exchange exchange, CancellationToken cancellation) =>
        [.. (await AllAsync(exchange, cancellation)).Where(known => IsAsked(known, exchange))];

    public static bool IsAsked(KnownProblem known, Exchange exchange) =>
        known.Problem.AsksOpinions && known.Problem.OpinionsUntil >= TodayIn(known.Gpo, exchange);

    public static NodaTime.LocalDate TodayIn(Gpo gpo, Exchange exchange) => exchange.Now.InZone(gpo.Group.TimeZone).Date;
}

using System.Collections.Frozen;
using GpoBot.Core.Access;
using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Flows.Commitments;

/// <summary>Which commitments a person can speak of, and which one they mean.</summary>
public sealed class CommitmentFinder(GpoFinder gpos)
{
    private static readonly FrozenSet<string> Common = FrozenSet.Create(
        "local", "entree", "hall", "porte", "acces", "place", "rue", "parking", "cave", "logement", "site", "bailleur", "mairie", "police",
        "reunion", "jour", "semaine", "soir");

    /// <summary>Open commitments of the person's own organisation, by due date; those without one come last.</summary>
    public async Task<IReadOnlyList<(Gpo Gpo, Commitment Commitment)>> MineAsync(
        Exchange exchange, string? gpoWords, CancellationToken cancellation)
    {
        var named = GpoFinder.Named(await gpos.LoadAllAsync(exchange.Person, cancellation), gpoWords);
        return Sorted(named.SelectMany(gpo => gpo.Commitments
            .Where(c => c.Open && IsMine(gpo, c, exchange)).Select(c => (gpo, c))));
    }

    /// <summary>Open commitments past their due date: all of a GPO for those who lead it, else one's organisation's.</summary>
    public async Task<IReadOnlyList<(Gpo Gpo, Commitment Commitment)>> OverdueAsync(
        Exchange exchange, string? gpoWords, CancellationToken cancellation)
    {
        var named = GpoFinder.Named(await gpos.LoadAllAsync(exchange.Person, cancellation), gpoWords);
        return Sorted(named.SelectMany(gpo => gpo.Commitments
            .Where(c => c.IsOverdue(TodayIn(gpo, exchange)) && Rights.MaySeeInFull(Me(gpo, exchange), c, gpo)).Select(c => (gpo, c))));
    }

    /// <summary>The commitment with this reference, if the person may speak of it: their own, or any in a GPO they lead.</summary>
    /// <param name="likely">A GPO to look in first, as a card says: a reference stands for one thing in the country, so the others need not be read.</param>
    public async Task<(Gpo Gpo, Commitment Commitment)?> FindAsync(
        string reference, Exchange exchange, CancellationToken cancellation, string? likely = null)
    {
        if (await gpos.LoadAsync(likely, exchange.Person, cancellation) is { } first && In(first) is { } there) return there;
        foreach (var gpo in await gpos.LoadAllAsync(exchange.Person, cancellation))
        {
            if (In(gpo) is { } found) return found;
        }

        return null;

        (Gpo Gpo, Commitment Commitment)? In(Gpo gpo) =>
            gpo.FindCommitment(reference) is { } found && Rights.MaySeeInFull(Me(gpo, exchange), found, gpo) ? (gpo, found) : null;
    }

    /// <summary>Those whose title shares the most words with what was typed; all of them when none shares any.</summary>
    public static IReadOnlyList<(Gpo Gpo, Commitment Commitment)> ByTitle(
        IReadOnlyList<(Gpo Gpo, Commitment Commitment)> candidates, string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return candidates;
        var best = candidates.Select(c => WordMatch.Score(words, c.Commitment.Title)).DefaultIfEmpty().Max();
        return best == 0 ? candidates : [.. candidates.Where(c => WordMatch.Score(words, c.Commitment.Title) == best)];
    }

    /// <summary>The same for words that nobody was asked for: one that every title may have tells nothing by itself.</summary>
    public static IReadOnlyList<(Gpo Gpo, Commitment Commitment)> Meant(
        IReadOnlyList<(Gpo Gpo, Commitment Commitment)> candidates, string? words) =>
        words is null || candidates.All(c => !Tells(words, c.Commitment.Title)) ? candidates : ByTitle(candidates, words);

    private static bool Tells(string words, string title)
    {
        var shared = WordMatch.Words(words).Intersect(WordMatch.Words(title), StringComparer.Ordinal).ToList();
        return shared.Count > 1 || (shared.Count == 1 && !Common.Contains(shared[0]));
    }

    public static NodaTime.LocalDate TodayIn(Gpo gpo, Exchange exchange) => exchange.Now.InZone(gpo.Group.TimeZone).Date;

    /// <summary>Whether the person decides in this GPO where others ask.</summary>
    public static bool Leads(Gpo gpo, Exchange exchange) => gpo.FindByEmail(exchange.Person.Email)?.LeadsTheGroup == true;

    private static bool IsMine(Gpo gpo, Commitment commitment, Exchange exchange)
    {
        var me = Me(gpo, exchange);
        return Rights.MaySeeInFull(me, commitment, gpo) && Rights.AnswersFor(me, commitment, gpo);
    }

    private static Contact Me(Gpo gpo, Exchange exchange) => gpo.FindByEmail(exchange.Person.Email)!;

    private static List<(Gpo, Commitment)> Sorted(IEnumerable<(Gpo Gpo, Commitment Commitment)> lines) =>
        [.. lines.OrderBy(l => l.Commitment.DueOn ?? NodaTime.LocalDate.MaxIsoValue).ThenBy(l => l.Commitment.Id, StringComparer.Ordinal)];
}

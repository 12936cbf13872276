using GpoBot.Core.Access;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Reports;
using GpoBot.Core.Reports.Sums;
using GpoBot.Dialogs.Flows;

namespace GpoBot.Dialogs.Reports;

/// <summary>
/// Reads what a person may count: of their own groups as they stand at this moment, of those that a post opens what is kept beside
/// them, so that no GPO of the country is read for it. Of several directorates it reads the sums, and the facts only of those it must.
/// </summary>
public sealed class ReportFinder(GpoFinder gpos, GpoFactsFinder finder, ITotals totals)
{
    // From here on, one range that holds all of them is the shorter way.
    private const int FewDirectorates = 8;

    /// <summary>What the words name; null for what is not this person's to count, or is not there.</summary>
    /// <param name="sums">Sums will do, where there are several directorates.</param>
    public async Task<ReportScope?> FindAsync(Person person, string? words, CancellationToken cancellation, bool sums = false)
    {
        var horizon = await HorizonAsync(person, cancellation);
        return ScopeChoice.Choose(horizon, words) is { } scope ? await FillAsync(horizon, scope, sums, cancellation) : null;
    }

    /// <summary>All that this person may count, at this moment. What is chosen of it is to be filled before it is counted.</summary>
    public async Task<ReportHorizon> HorizonAsync(Person person, CancellationToken cancellation)
    {
        var posts = person.Posts.Where(post => Rights.Gives(post, Right.SeeFigures)).ToList();
        // One directorate is one partition; what is spread over several is sought in the sums of all.
        var sums = posts is [] or [{ Role: PostRole.Directorate }] ? null : await totals.ReadSumsAsync(cancellation);
        IReadOnlyList<GpoFacts> covered = posts.Count == 0 ? []
            : sums is null ? await CoveredAsync(posts, cancellation)
            : [.. sums.SelectMany(one => one.Groups).Select(group => group.Card).Where(card => posts.Any(post => Rights.MayCount(post, card)))];
        var known = covered.Select(gpo => gpo.GpoId).ToHashSet(StringComparer.Ordinal);
        var own = await Task.WhenAll((await gpos.LoadAllAsync(person, cancellation))
            .Where(gpo => !known.Contains(gpo.Id) && Rights.MayCount(gpo.FindByEmail(person.Email)!)).Select(gpo => OwnAsync(gpo, person, cancellation)));
        return new ReportHorizon(person, posts, covered, own) { Sums = sums };
    }

    /// <summary>The scope with what is counted in it.</summary>
    public async Task<ReportScope> FillAsync(ReportHorizon horizon, ReportScope scope, bool sums, CancellationToken cancellation)
    {
        if (horizon.Sums is null || scope.Gpos is not [var first, ..] || horizon.Own.Any(own => own.Facts.GpoId == first.GpoId)) return scope;
        var ids = scope.Gpos.Select(gpo => gpo.GpoId).ToHashSet(StringComparer.Ordinal);
        var touched = horizon.Sums.Where(one => one.Groups.Any(group => ids.Contains(group.Card.GpoId))).ToList();
        if (sums && touched.Count > 1 && touched.All(one => one.Groups.All(group => ids.Contains(group.Card.GpoId)))) return scope with { Sums = touched };
        return scope with { Gpos = await FactsAsync(touched, horizon.Posts, ids, cancellation) };
    }

    private async Task<IReadOnlyList<GpoFacts>> FactsAsync(
        IReadOnlyList<DirectorateSums> touched, IReadOnlyList<Post> posts, HashSet<string> ids, CancellationToken cancellation)
    {
        if (touched.Count > FewDirectorates) return [.. (await CoveredAsync(posts, cancellation)).Where(facts => ids.Contains(facts.GpoId))];
        var parts = await Task.WhenAll(touched.Select(one => ReadAsync(one.Directorate, posts, cancellation)));
        return [.. parts.SelectMany(facts => facts).Where(facts => ids.Contains(facts.GpoId))];
    }

    private async Task<OwnGpo> OwnAsync(Gpo gpo, Person person, CancellationToken cancellation)
    {
        var kept = await totals.FindAsync(gpo.Group.Directorate, gpo.Id, cancellation);
        return new OwnGpo(await finder.OfAsync(gpo, kept?.Facts, cancellation), gpo.FindByEmail(person.Email)!);
    }

    private async Task<IReadOnlyList<GpoFacts>> CoveredAsync(IReadOnlyList<Post> posts, CancellationToken cancellation) =>
        posts.Count == 0 ? [] : await ReadAsync(posts is [{ Role: PostRole.Directorate } only] ? only.Scope : null, posts, cancellation);

    private async Task<IReadOnlyList<GpoFacts>> ReadAsync(string? directorate, IReadOnlyList<Post> posts, CancellationToken cancellation)
    {
        List<GpoFacts> facts = [];
        foreach (var kept in await totals.ReadAsync(directorate, cancellation))
        {
            if ((kept.Facts ?? await finder.OfAsync(kept.GpoId, cancellation)) is { } known && posts.Any(post => Rights.MayCount(post, known)))
                facts.Add(known);
        }

        return facts;
    }
}

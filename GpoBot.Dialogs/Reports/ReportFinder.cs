using GpoBot.Core.Access;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Reports;
using GpoBot.Dialogs.Flows;

namespace GpoBot.Dialogs.Reports;

/// <summary>
/// Reads what a person may count: of their own groups as they stand at this moment, of those that a post opens what is kept beside
/// them, so that no GPO of the country is read for it.
/// </summary>
public sealed class ReportFinder(GpoFinder gpos, GpoFactsFinder finder, ITotals totals)
{
    /// <summary>What the words name; null for what is not this person's to count, or is not there.</summary>
    public async Task<ReportScope?> FindAsync(Person person, string? words, CancellationToken cancellation) =>
        ScopeChoice.Choose(await HorizonAsync(person, cancellation), words);

    /// <summary>All that this person may count, at this moment.</summary>
    public async Task<ReportHorizon> HorizonAsync(Person person, CancellationToken cancellation)
    {
        var posts = person.Posts.Where(post => Rights.Gives(post, Right.SeeFigures)).ToList();
        var covered = await CoveredAsync(posts, cancellation);
        var known = covered.Select(gpo => gpo.GpoId).ToHashSet(StringComparer.Ordinal);
        var own = await Task.WhenAll((await gpos.LoadAllAsync(person, cancellation))
            .Where(gpo => !known.Contains(gpo.Id) && Rights.MayCount(gpo.FindByEmail(person.Email)!)).Select(gpo => OwnAsync(gpo, person, cancellation)));
        return new ReportHorizon(person, posts, covered, own);
    }

    private async Task<OwnGpo> OwnAsync(Gpo gpo, Person person, CancellationToken cancellation)
    {
        var kept = await totals.FindAsync(gpo.Group.Directorate, gpo.Id, cancellation);
        return new OwnGpo(await finder.OfAsync(gpo, kept?.Facts, cancellation), gpo.FindByEmail(person.Email)!);
    }

    private async Task<IReadOnlyList<GpoFacts>> CoveredAsync(IReadOnlyList<Post> posts, CancellationToken cancellation)
    {
        if (posts.Count == 0) return [];
        // One directorate is one partition; what is spread over several is sought in all.
        var one = posts is [{ Role: PostRole.Directorate } only] ? only.Scope : null;
        List<GpoFacts> facts = [];
        foreach (var kept in await totals.ReadAsync(one, cancellation))
        {
            if ((kept.Facts ?? await finder.OfAsync(kept.GpoId, cancellation)) is { } known && posts.Any(post => Rights.MayCount(post, known)))
                facts.Add(known);
        }

        return facts;
    }
}

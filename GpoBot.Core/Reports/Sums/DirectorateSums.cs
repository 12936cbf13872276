namespace GpoBot.Core.Reports.Sums;

/// <summary>
/// The figures of one directorate for any period: numbers that change from day to day, instead of the facts of each of its groups. They
/// add up, so a change of a group is the difference between what it gave and what it gives.
/// </summary>
public sealed record DirectorateSums
{
    /// <summary>Empty for groups that have none.</summary>
    public required string Directorate { get; init; }

    /// <summary>By id.</summary>
    public IReadOnlyList<GroupSum> Groups { get; init; } = [];
    public IReadOnlyDictionary<SumKey, DaySeries> Series { get; init; } = new Dictionary<SumKey, DaySeries>();
    public IReadOnlyDictionary<SolvedDays, int> Solved { get; init; } = new Dictionary<SolvedDays, int>();

    public static DirectorateSums Of(string directorate, IEnumerable<(GpoFacts Facts, long Print)> groups)
    {
        var changes = new SumChanges();
        List<GroupSum> all = [];
        foreach (var (facts, print) in groups)
        {
            changes.Put(facts, 1);
            all.Add(GroupSum.Of(facts, print));
        }

        return new DirectorateSums { Directorate = directorate, Groups = InOrder(all) }.With(changes);
    }

    /// <summary>What was summed of this group; null when nothing was.</summary>
    public long? PrintOf(string gpoId) => Groups.FirstOrDefault(group => group.Card.GpoId == gpoId)?.Print;

    /// <summary>With what a group gives now in the place of what it gave.</summary>
    /// <param name="former">Just what was summed of it; null when nothing was.</param>
    public DirectorateSums With(GpoFacts? former, GpoFacts now, long print)
    {
        var changes = new SumChanges();
        if (former is not null) changes.Put(former, -1);
        changes.Put(now, 1);
        return (this with { Groups = InOrder(Groups.Where(group => group.Card.GpoId != now.GpoId).Append(GroupSum.Of(now, print))) }).With(changes);
    }

    private static IReadOnlyList<GroupSum> InOrder(IEnumerable<GroupSum> groups) => [.. groups.OrderBy(group => group.Card.GpoId, StringComparer.Ordinal)];

    private DirectorateSums With(SumChanges changes)
    {
        var series = new Dictionary<SumKey, DaySeries>(Series);
        foreach (var (key, days) in changes.Days)
        {
            var changed = series.GetValueOrDefault(key, DaySeries.Empty).With(days);
            if (changed.Count == 0) series.Remove(key);
            else series[key] = changed;
        }

        var solved = new Dictionary<SolvedDays, int>(Solved);
        foreach (var (kind, change) in changes.Solved)
        {
            var count = solved.GetValueOrDefault(kind) + change;
            if (count == 0) solved.Remove(kind);
            else solved[kind] = count;
        }

        return this with { Series = series, Solved = solved };
    }
}

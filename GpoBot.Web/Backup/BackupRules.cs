using GpoBot.Web.Storage;

namespace GpoBot.Web.Backup;

/// <summary>What becomes of a row in a backup.</summary>
public enum Fate
{
    /// <summary>Written as it is, and restored as it was.</summary>
    Kept,

    /// <summary>Not written: restoring makes it again from the GPOs.</summary>
    Rebuilt,

    /// <summary>Not written: nobody misses it.</summary>
    Dropped,
}

/// <summary>One decision of the list.</summary>
/// <param name="Covers">Which rows of the table it is about.</param>
/// <param name="Reason">Why, for whoever wonders.</param>
public sealed record BackupRule(string Table, Fate Fate, Func<TableRow, bool> Covers, string Reason);

/// <summary>
/// For every table, what of it is in a backup. The first rule that covers a row decides; each table ends with one that covers all,
/// and what nobody knows yet is kept, since only a newer version can tell what it is worth.
/// </summary>
public static class BackupRules
{
    public static readonly IReadOnlyList<BackupRule> All =
    [
        Rule(TableNames.Gpo, Fate.Dropped, key => key == GpoVersion.Key, "A sign that something changed: the first change gives another."),
        Rule(TableNames.Gpo, Fate.Kept, "The truth: a file per GPO, live rows, history and audit; one for each journal of what belongs to no GPO."),
        Rule(TableNames.People, Fate.Rebuilt, key => key.StartsWith("roster.", StringComparison.Ordinal), "A line per contact: made from the rosters."),
        Rule(TableNames.People, Fate.Kept, "Posts and bindings of identities stand nowhere else."),
        new(TableNames.Counters, Fate.Dropped, row => row.PartitionKey is "health" or "instances" or "retention", "Signs of life of the machine, and that it ordered its nightly work: it orders it again."),
        Rule(TableNames.Counters, Fate.Kept, "Reference numbers: a number that was given must never be given again."),
        Rule(TableNames.Due, Fate.Rebuilt, "Pointers prove nothing: made from the effects, with a look at everything else."),
        Rule(TableNames.Conversations, Fate.Dropped, key => key is "draft" or "report" or "first-contact", "A question left open for minutes; a refusal that is asked again."),
        Rule(TableNames.Conversations, Fate.Kept, "Where people are reached in Teams: they would have to write first."),
        Rule(TableNames.Feeds, Fate.Kept, "Hashes of calendar addresses: people keep theirs."),
        Rule(TableNames.Links, Fate.Kept, "Hashes of the links in mails, and the key that signs them: mails that left still work."),
        Rule(TableNames.Places, Fate.Kept, "Teams and chats where the bot is, and which GPO is linked there."),
        Rule(TableNames.Downloads, Fate.Dropped, "Files for a quarter of an hour, made on demand."),
        Rule(TableNames.Dashboards, Fate.Dropped, "Hashes of links of half a day, given anew on demand."),
        Rule(TableNames.Totals, Fate.Kept, "Counted anew afterwards, but what was counted before a purge can be counted no more."),
    ];

    /// <summary>The tables of which a backup has a file of their own.</summary>
    public static IReadOnlyList<string> SharedTables { get; } =
        [.. All.Where(rule => rule.Fate == Fate.Kept && rule.Table != TableNames.Gpo).Select(rule => rule.Table).Distinct()];

    public static Fate Of(string table, TableRow row) => All.First(rule => rule.Table == table && rule.Covers(row)).Fate;

    /// <summary>Whether a row of another table goes with one of these GPOs; all counters do, for they only ever rise.</summary>
    public static bool GoesWith(IReadOnlySet<string> gpos, string table, TableRow row) => table switch
    {
        TableNames.Counters => true,
        TableNames.Totals => gpos.Contains(row.RowKey),
        _ => row.Properties.GetValueOrDefault("GpoId") is string gpo && gpos.Contains(gpo),
    };

    private static BackupRule Rule(string table, Fate fate, string reason) => new(table, fate, _ => true, reason);

    private static BackupRule Rule(string table, Fate fate, Func<string, bool> ofKey, string reason) => new(table, fate, row => ofKey(row.RowKey), reason);
}

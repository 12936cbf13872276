using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using GpoBot.Core.Retention;
using GpoBot.Web.Storage;
using GpoBot.Web.Storage.Rows;
using NodaTime;

namespace GpoBot.Web.Retention;

/// <summary>
/// The rules for what belongs to no GPO. One instance looks these tables through at night, page by page; they hold what is on its way
/// and no history, and the GPOs are not among them.
/// </summary>
public sealed class HousePurge(ITableStore tables, IAuditCut audit, RetentionRules rules, TimeProvider time)
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    public static DuePointer NextLook(Instant now) =>
        new(PurgeNight.After(now, PurgeReport.House, Zone, now.InZone(Zone).Date), PurgeReport.House, DuePointer.Purge);

    public async Task<PurgeReport> RunAsync(bool dryRun, CancellationToken cancellation)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var known = await KnownAsync(cancellation);
        var links = await SweepAsync(TableNames.Links, "token.", row => IsOver(row, "IssuedAt", now, rules.LinkDays))
            + await SweepAsync(TableNames.Links, "renewal.", row => IsOver(row, "KeptUntil", now, 0));
        var drafts = await SweepAsync(TableNames.Conversations, "draft.", row => IsOver(row, "ExpiresAt", now, rules.DraftDays))
            + await SweepAsync(TableNames.Conversations, "report.", row => IsOld(row, now));
        var conversations = await SweepAsync(TableNames.Conversations, "email.", row => !known.Contains(row.PartitionKey));
        var feeds = await SweepAsync(TableNames.Feeds, "email.", row => !known.Contains(row.PartitionKey))
            + await SweepAsync(TableNames.Feeds, "token.", row => IsOfNobody(row, known));
        var identities = await SweepAsync(TableNames.People, "identity.", row => IsOfNobody(row, known));
        var downloads = await SweepAllAsync(TableNames.Downloads, Storage.Downloads.Over(now))
            + await SweepAllAsync(TableNames.Dashboards, DashboardLinkRows.Over(now))
            + await SweepAsync(TableNames.Dashboards, "email.", row => !known.Contains(row.PartitionKey));
        var lines = await audit.CutAsync(Download.FiguresJournal, AuditCut.Before(now, rules.AuditMonths), dryRun, cancellation);
        return new PurgeReport(PurgeReport.House,
        [
            .. PurgeReport.Line(RetentionKind.AuditLine, lines), .. PurgeReport.Line(RetentionKind.Link, links),
            .. PurgeReport.Line(RetentionKind.Draft, drafts), .. PurgeReport.Line(RetentionKind.Conversation, conversations),
            .. PurgeReport.Line(RetentionKind.Feed, feeds), .. PurgeReport.Line(RetentionKind.Download, downloads),
            .. PurgeReport.Line(RetentionKind.Identity, identities),
        ]);

        Task<int> SweepAsync(string table, string prefix, Func<TableRow, bool> isOver) => tables.SweepAsync(
            table, new RowQuery { PartitionFrom = prefix, PartitionBefore = RowQuery.EndOf(prefix) }, isOver, dryRun, cancellation);

        Task<int> SweepAllAsync(string table, RowQuery over) => tables.SweepAsync(table, over, _ => true, dryRun, cancellation);
    }

    // Who stands in no roster and holds no post has left: what led to them in Teams and calendars goes the same night.
    private async Task<HashSet<string>> KnownAsync(CancellationToken cancellation)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in tables.QueryAsync(TableNames.People, new RowQuery { PartitionFrom = "email.", PartitionBefore = RowQuery.EndOf("email.") }, cancellation))
            known.Add(row.PartitionKey);
        return known;
    }

    private static bool IsOfNobody(TableRow row, HashSet<string> known) =>
        new RowReader(row).OptionalText("Email") is { } email && !known.Contains(StorageKeys.OfEmail(email));

    private static bool IsOver(TableRow row, string property, Instant now, int days) =>
        Moment(row, property) is { } at && at + Duration.FromDays(days) <= now;

    // What a report that was shown speaks of is remembered for "the same again"; its last day says how old it is.
    private bool IsOld(TableRow row, Instant now) =>
        new RowReader(row).OptionalDay("To") is { } day && day.PlusDays(rules.DraftDays) <= now.InZone(Zone).Date;

    private static Instant? Moment(TableRow row, string property) => new RowReader(row).OptionalMoment(property);
}

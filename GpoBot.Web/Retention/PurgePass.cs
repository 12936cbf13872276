using GpoBot.Core.Audit;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Reports;
using GpoBot.Core.Retention;
using NodaTime;

namespace GpoBot.Web.Retention;

/// <summary>Has the rules look at one GPO at night: what is over goes, who left long ago loses their name, what counts still counts.</summary>
public sealed partial class PurgePass(
    IGpoStore store, ITotals totals, IAuditCut audit, HousePurge house, IDueAgenda agenda, RetentionRules rules, RetentionMetrics metrics,
    TimeProvider time, ILogger<PurgePass> logger)
{
    private const int Tries = 8;

    // Besides these, a transaction holds the line of the audit, the facts and the head of a chain.
    private const int MostRows = 90;
    private const string Actor = "gpobot";

    /// <summary>Does what is due and orders the next look. False when there is no such GPO.</summary>
    public async Task<bool> RunAsync(string gpoId, CancellationToken cancellation)
    {
        if (gpoId == PurgeReport.House)
        {
            Tell(await house.RunAsync(dryRun: false, cancellation));
            await agenda.AddAsync(HousePurge.NextLook(Now()), cancellation);
            return true;
        }

        if (await ReportAsync(gpoId, dryRun: false, cancellation) is not { } report) return false;
        Tell(report);
        return await OrderAsync(gpoId, cancellation);
    }

    /// <summary>What was done, or would be; null when there is no such GPO.</summary>
    public async Task<PurgeReport?> ReportAsync(string gpoId, bool dryRun, CancellationToken cancellation)
    {
        if (await LoadAsync(gpoId, cancellation) is not { } gpo) return null;
        var now = Now();
        var plan = RetentionPlan.Of(gpo, now, rules);
        if (!dryRun) await ApplyAsync(gpo, plan, now, cancellation);
        var old = gpo.Group.Hold is null ? await audit.CutAsync(gpoId, AuditCut.Before(now, rules.AuditMonths), dryRun, cancellation) : 0;
        return PurgeReport.Of(gpoId, plan, old, gpo.Group.Hold);
    }

    private async Task ApplyAsync(Gpo gpo, RetentionPlan plan, Instant now, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await CommitAllAsync(gpo, plan, now, cancellation)) return;
            // Somebody was faster: what is left is planned anew.
            gpo = await LoadAsync(gpo.Id, cancellation) ?? throw new InvalidOperationException($"{gpo.Id} is gone.");
            plan = RetentionPlan.Of(gpo, now, rules);
        }

        throw new InvalidOperationException($"The purge of {gpo.Id} met a conflict {Tries} times.");
    }

    private async Task<bool> CommitAllAsync(Gpo gpo, RetentionPlan plan, Instant now, CancellationToken cancellation)
    {
        if (gpo.Retention is null)
        {
            var mark = new GpoCommit { GpoId = gpo.Id, Read = gpo, Puts = [new RetentionMark { Since = now }] };
            if (await store.CommitAsync(mark, cancellation) != CommitResult.Done) return false;
        }

        GpoFacts? counted = null;
        foreach (var (steps, part) in plan.Changes.Chunk(MostRows).Select((steps, at) => (steps, at)))
        {
            counted ??= FactsReader.Of(gpo, gpo.Past, (await totals.FindAsync(gpo.Group.Directorate, gpo.Id, cancellation))?.Facts);
            IReadOnlyList<GpoRow> gone = [.. steps.Where(step => step.After is null).Select(step => step.Row)];
            List<GpoRow> puts = [.. steps.Select(step => step.After).OfType<GpoRow>(), LineOf(gpo.Id, steps, now, part)];
            if (PastFacts.Of(gone, counted, now, part) is { } facts) puts.Add(facts);
            var commit = new GpoCommit { GpoId = gpo.Id, Read = gpo, Puts = puts, Deletes = gone };
            if (await store.CommitAsync(commit, cancellation) != CommitResult.Done) return false;
        }

        return true;
    }

    private static AuditLine LineOf(string gpoId, IEnumerable<RetentionStep> steps, Instant now, int part) => new()
    {
        At = now, ActorId = Actor, Role = Actor, Verb = "retention.purge", ObjectId = gpoId, Through = "night",
        CorrelationId = $"purge.{now.ToUnixTimeSeconds()}.{part}",
        After = string.Join(", ", steps.GroupBy(step => (step.Kind, step.Act)).OrderBy(group => group.Key.Kind)
            .Select(group => $"{group.Key.Act} {group.Key.Kind} {group.Count()}")),
    };

    private async Task<bool> OrderAsync(string gpoId, CancellationToken cancellation)
    {
        if (await LoadAsync(gpoId, cancellation) is not { } gpo) return false;
        var now = Now();
        var due = RetentionPlan.Of(gpo, now, rules).Next;
        await agenda.AddAsync(new DuePointer(PurgeNight.After(now, gpoId, gpo.Group.TimeZone, due), gpoId, DuePointer.Purge), cancellation);
        return true;
    }

    private async Task<Gpo?> LoadAsync(string gpoId, CancellationToken cancellation) =>
        await store.LoadAsync(gpoId, cancellation) is { } gpo ? await store.WithPastAsync(gpo, RetentionPlan.HistoryPrefixes, cancellation) : null;

    private void Tell(PurgeReport report)
    {
        metrics.Add(report);
        if (report.Hold is not null) Log.Held(logger, report.Place);
        else if (report.Changed > 0) Log.Purged(logger, report.Place, report.Changed);
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    private static partial class Log
    {
        [LoggerMessage(170, LogLevel.Information, "The purge of {Place} took away or changed {Count} rows whose time was over")]
        public static partial void Purged(ILogger logger, string place, int count);

        [LoggerMessage(171, LogLevel.Information, "Nothing of {Place} is purged: it is under legal hold")]
        public static partial void Held(ILogger logger, string place);
    }
}

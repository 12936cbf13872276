using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using GpoBot.Web.Hosting;
using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Web.Figures;

/// <summary>
/// Has all GPOs counted when nothing has been counted yet, and sums what was: an installation that is older than its figures, or than
/// the sums of them.
/// </summary>
public sealed partial class FirstCount(
    ITableStore tables, IGpoStore store, ITotals totals, IDueAgenda agenda, TimeProvider time, ILogger<FirstCount> logger)
    : OnceAtStart
{
    protected override async Task DoAsync(CancellationToken cancellation)
    {
        if (await totals.AreSummedAsync(cancellation)) return;
        await OrderAsync(cancellation);
        await totals.SumAsync(cancellation);
    }

    // The bot does its work without figures; each change has its GPO counted.
    protected override void Tell(string fault) => Log.NotCounted(logger, fault);

    private async Task OrderAsync(CancellationToken cancellation)
    {
        await foreach (var _ in tables.QueryAsync(TableNames.Totals, new RowQuery { PageSize = 1 }, cancellation)) return;
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        await foreach (var id in store.ListIdsAsync(cancellation)) await agenda.AddAsync(new DuePointer(now, id, DuePointer.Totals), cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(131, LogLevel.Error, "The figures of an older installation could not be ordered: {Fault}")]
        public static partial void NotCounted(ILogger logger, string fault);
    }
}

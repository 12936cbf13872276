using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using GpoBot.Core.Retention;
using GpoBot.Web.Hosting;
using GpoBot.Web.Storage;
using GpoBot.Web.Storage.Rows;
using NodaTime;

namespace GpoBot.Web.Retention;

/// <summary>Orders the nightly purge once for an installation, with the groups that were there before it; from then on each night orders the next.</summary>
public sealed partial class FirstPurge(ITableStore tables, IGpoStore store, IDueAgenda agenda, TimeProvider time, ILogger<FirstPurge> logger)
    : OnceAtStart
{
    private const string Partition = "retention";
    private const string Ordered = "ordered";

    protected override async Task DoAsync(CancellationToken cancellation)
    {
        if (await tables.FindAsync(TableNames.Counters, Partition, Ordered, cancellation) is not null) return;
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        await foreach (var id in store.ListIdsAsync(cancellation))
        {
            if (await store.LoadAsync(id, cancellation) is not { } gpo) continue;
            var night = PurgeNight.After(now, id, gpo.Group.TimeZone, now.InZone(gpo.Group.TimeZone).Date);
            await agenda.AddAsync(new DuePointer(night, id, DuePointer.Purge), cancellation);
        }

        await agenda.AddAsync(HousePurge.NextLook(now), cancellation);
        var row = new RowWriter(Partition, Ordered).Moment("At", now).Row;
        await tables.WriteAsync(TableNames.Counters, [TableChange.Upsert(row)], cancellation);
    }

    protected override void Tell(string fault) => Log.NotOrdered(logger, fault);

    private static partial class Log
    {
        [LoggerMessage(172, LogLevel.Error, "The nightly purge could not be ordered; the next start tries again: {Fault}")]
        public static partial void NotOrdered(ILogger logger, string fault);
    }
}

using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using GpoBot.Core.Retention;
using GpoBot.Core.Running;
using GpoBot.Web.Storage;
using GpoBot.Web.Storage.Rows;
using NodaTime;

namespace GpoBot.Web.Retention;

/// <summary>Orders the nightly purge once for an installation, with the groups that were there before it; from then on each night orders the next.</summary>
public sealed partial class FirstPurge(ITableStore tables, IGpoStore store, IDueAgenda agenda, TimeProvider time, ILogger<FirstPurge> logger)
    : BackgroundService
{
    private const string Partition = "retention";
    private const string Ordered = "ordered";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await tables.FindAsync(TableNames.Counters, Partition, Ordered, stoppingToken) is not null) return;
            var now = Instant.FromDateTimeOffset(time.GetUtcNow());
            await foreach (var id in store.ListIdsAsync(stoppingToken))
            {
                if (await store.LoadAsync(id, stoppingToken) is not { } gpo) continue;
                var night = PurgeNight.After(now, id, gpo.Group.TimeZone, now.InZone(gpo.Group.TimeZone).Date);
                await agenda.AddAsync(new DuePointer(night, id, DuePointer.Purge), stoppingToken);
            }

            await agenda.AddAsync(HousePurge.NextLook(now), stoppingToken);
            var row = new RowWriter(Partition, Ordered).Moment("At", now).Row;
            await tables.WriteAsync(TableNames.Counters, [TableChange.Upsert(row)], stoppingToken);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            // Nothing is lost by a later purge: the next start tries again.
            Log.NotOrdered(logger, FaultText.Of(failure));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(172, LogLevel.Error, "The nightly purge could not be ordered; the next start tries again: {Fault}")]
        public static partial void NotOrdered(ILogger logger, string fault);
    }
}

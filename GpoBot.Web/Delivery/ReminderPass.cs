using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Reminders;
using GpoBot.Web.Observability;
using NodaTime;

namespace GpoBot.Web.Delivery;

/// <summary>Looks which reminders a GPO owes now, and stores them with their messages in one transaction.</summary>
public sealed partial class ReminderPass(IGpoStore store, DeliveryMetrics metrics, TimeProvider time, ILogger<ReminderPass> logger)
{
    private const int Tries = 5;

    /// <summary>False when there is no such GPO.</summary>
    public async Task<bool> RunAsync(string gpoId, CancellationToken cancellation)
    {
        for (var conflicts = 0; conflicts < Tries;)
        {
            if (await store.LoadAsync(gpoId, cancellation) is not { } gpo) return false;
            var now = Instant.FromDateTimeOffset(time.GetUtcNow());
            var recorded = RecordReminders.Decide(DueReminders.At(now, gpo), gpo, now);
            var commit = new GpoCommit
            {
                GpoId = gpoId, Read = gpo, Puts = recorded.Puts, Deletes = recorded.Deletes, Pointers = recorded.Pointers,
            };
            if (await store.CommitAsync(commit, cancellation) == CommitResult.Conflict)
            {
                conflicts++;
                continue;
            }
            if (recorded.CatchUp is { } found)
            {
                metrics.Dropped(found.Dropped);
                Log.HeldUp(logger, gpoId, found.Since, found.Late, found.Dropped);
            }

            if (!recorded.MoreOwed || !recorded.HasHeadway) return true;
        }

        throw new InvalidOperationException($"The reminders of {gpoId} met a conflict {Tries} times.");
    }

    private static partial class Log
    {
        [LoggerMessage(60, LogLevel.Warning,
            "The reminders of {Gpo} were held up since {Since}: {Late} leave late, {Dropped} make no sense any more and are dropped")]
        public static partial void HeldUp(ILogger logger, string gpo, Instant since, int late, int dropped);
    }
}

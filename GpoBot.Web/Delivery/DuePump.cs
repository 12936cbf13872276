using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using GpoBot.Core.Running;
using NodaTime;

namespace GpoBot.Web.Delivery;

/// <summary>
/// Claims what is due and does it: in order within a GPO, side by side between GPOs. What this instance does not finish in
/// the time of its lease is taken over by another.
/// </summary>
public sealed partial class DuePump(
    IDueAgenda agenda, EffectExecutor effects, ReminderPass reminders, CalendarPass calendars, TimeProvider time, ILogger<DuePump> logger)
    : IDisposable
{
    private const int Batch = 64;
    private const int AtOnce = 8;
    private static readonly Duration Lease = Duration.FromMinutes(4);

    // The slowest effect, a calendar that hangs at each of its calls, still ends within the rest of the lease.
    private static readonly Duration StartsUntil = Duration.FromMinutes(1);

    // A pointer is written before its transaction: one that finds nothing yet may only have been faster.
    private static readonly Duration Grace = Duration.FromMinutes(2);
    private static readonly Duration LookAgain = Duration.FromSeconds(2);
    private static readonly Duration LongestPause = Duration.FromHours(1);
    private readonly SemaphoreSlim _one = new(1, 1);
    private long _looked = time.GetTimestamp();

    /// <summary>How long ago the agenda was last read to the end of a batch: all is not well when this grows.</summary>
    public TimeSpan SinceLastLook => time.GetElapsedTime(Volatile.Read(ref _looked));

    /// <summary>Does one batch; gives the number of pointers taken, 0 when nothing is due.</summary>
    public async Task<int> RunDueAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var since = Now();
            var claimed = await agenda.ClaimAsync(since, Lease, Batch, cancellation);
            var parallel = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = AtOnce };
            await Parallel.ForEachAsync(claimed.GroupBy(c => c.Pointer.GpoId), parallel, async (group, token) =>
            {
                foreach (var one in group) await TakeAsync(one, since + StartsUntil, token);
            });
            Volatile.Write(ref _looked, time.GetTimestamp());
            return claimed.Count;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task TakeAsync(ClaimedPointer claimed, Instant latestStart, CancellationToken cancellation)
    {
        var pointer = claimed.Pointer;
        var now = Now();
        var age = now - pointer.At;
        try
        {
            if (now > latestStart)
                await agenda.PutOffAsync(claimed, now, cancellation);
            else if (await RunAsync(claimed, cancellation) || age >= Grace)
                await agenda.CompleteAsync(claimed, cancellation);
            else
                await agenda.PutOffAsync(claimed, now + Duration.Max(LookAgain, age), cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Log.PointerFailed(logger, pointer.GpoId, pointer.EffectId, FaultText.Of(failure));
            await GiveBackAsync(claimed, now + Duration.Min(Duration.Max(Grace, age), LongestPause), cancellation);
        }
    }

    private Task<bool> RunAsync(ClaimedPointer claimed, CancellationToken cancellation) => claimed.Pointer switch
    {
        { EffectId: null } pointer => reminders.RunAsync(pointer.GpoId, cancellation),
        { EffectId: DuePointer.CalendarLook } pointer => calendars.RunAsync(pointer.GpoId, cancellation),
        { EffectId: var effectId } pointer => effects.ExecuteAsync(pointer.GpoId, effectId, cancellation),
    };

    // The longer something has been failing, the rarer it is tried, and the others go on.
    private async Task GiveBackAsync(ClaimedPointer claimed, Instant until, CancellationToken cancellation)
    {
        try
        {
            await agenda.PutOffAsync(claimed, until, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // Left claimed: it comes back when the lease is over.
            Log.PointerFailed(logger, claimed.Pointer.GpoId, claimed.Pointer.EffectId, FaultText.Of(failure));
        }
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    private static partial class Log
    {
        [LoggerMessage(21, LogLevel.Error, "What was due in {Gpo} ({Effect}) failed and will be taken up again: {Fault}")]
        public static partial void PointerFailed(ILogger logger, string gpo, string? effect, string fault);
    }
}

using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using NodaTime;

namespace GpoBot.Web.Delivery;

/// <summary>
/// Claims what is due and does it: in order within a GPO, side by side between GPOs. What this instance does not finish in
/// the time of its lease is taken over by another.
/// </summary>
public sealed partial class DuePump(
    IDueAgenda agenda, EffectExecutor effects, ReminderPass reminders, TimeProvider time, ILogger<DuePump> logger) : IDisposable
{
    private const int Batch = 64;
    private static readonly Duration Lease = Duration.FromMinutes(2);

    // A pointer is written before its transaction: one that finds nothing yet may only have been faster.
    private static readonly Duration Grace = Duration.FromMinutes(2);
    private static readonly Duration LookAgain = Duration.FromSeconds(2);
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Does one batch; gives the number of pointers taken, 0 when nothing is due.</summary>
    public async Task<int> RunDueAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var claimed = await agenda.ClaimAsync(Now(), Lease, Batch, cancellation);
            var parallel = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = 8 };
            await Parallel.ForEachAsync(claimed.GroupBy(c => c.Pointer.GpoId), parallel, async (group, token) =>
            {
                foreach (var one in group) await TakeAsync(one, token);
            });
            return claimed.Count;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task TakeAsync(ClaimedPointer claimed, CancellationToken cancellation)
    {
        try
        {
            var pointer = claimed.Pointer;
            var found = pointer.EffectId is { } effectId
                ? await effects.ExecuteAsync(pointer.GpoId, effectId, cancellation)
                : await reminders.RunAsync(pointer.GpoId, cancellation);
            if (!found && Now() - pointer.At < Grace)
                await agenda.AddAsync(pointer with { At = pointer.At + LookAgain }, cancellation);
            await agenda.CompleteAsync(claimed, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Left claimed: it comes back when the lease is over, and the others go on.
            Log.PointerFailed(logger, claimed.Pointer.GpoId, claimed.Pointer.EffectId, failure);
        }
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    private static partial class Log
    {
        [LoggerMessage(21, LogLevel.Error, "What was due in {Gpo} ({Effect}) failed and will be taken up again")]
        public static partial void PointerFailed(ILogger logger, string gpo, string? effect, Exception failure);
    }
}

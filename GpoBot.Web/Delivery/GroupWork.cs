using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using GpoBot.Core.Running;
using NodaTime;

namespace GpoBot.Web.Delivery;

/// <summary>Does what the pointers of one GPO lead to, one after the other. What fails is taken up later and stops nothing else.</summary>
public sealed partial class GroupWork(
    IDueAgenda agenda, IGpoStore store, EffectExecutor effects, ReminderPass reminders, CalendarPass calendars, RosterPass rosters,
    Figures.TotalsPass totals, Retention.PurgePass purge, FailingWork failing, ClockWatch clock, TimeProvider time, ILogger<GroupWork> logger)
{
    // The slowest piece of work, a calendar that hangs at each of its calls, still ends within the rest of the lease.
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(1);

    // A pointer is written before its transaction: one that finds nothing yet may only have been faster.
    private static readonly Duration Grace = Duration.FromMinutes(2);
    private static readonly Duration LookAgain = Duration.FromSeconds(2);
    private static readonly Duration LongestPause = Duration.FromHours(1);

    // Longer than any change of version takes; what is still there then was left behind by a version that was taken back.
    private static readonly Duration WaitsForNewer = Duration.FromDays(7);

    /// <param name="stopping">From then on nothing new is begun, and what is held is given back.</param>
    /// <param name="cancellation">Cuts off what is at work.</param>
    public async Task RunAsync(string gpoId, IReadOnlyList<HeldPointer> pointers, CancellationToken stopping, CancellationToken cancellation)
    {
        var look = new GpoLook(store, gpoId, time);
        List<ClaimedPointer> done = [];
        foreach (var held in pointers)
        {
            try
            {
                if (await TakeAsync(held, look, stopping, cancellation) is not { } until) done.Add(held.Claimed);
                else await agenda.PutOffAsync(held.Claimed, until, cancellation);
            }
            catch (Exception failure)
            {
                // Left claimed: it comes back when the lease is over.
                if (!cancellation.IsCancellationRequested) LogFailed(held, failure);
            }
        }

        await CompleteAsync(done, cancellation);
    }

    /// <summary>When the pointer is to be taken up again; null when it is done with.</summary>
    private async Task<Instant?> TakeAsync(HeldPointer held, GpoLook look, CancellationToken stopping, CancellationToken cancellation)
    {
        var pointer = held.Claimed.Pointer;
        if (stopping.IsCancellationRequested || time.GetElapsedTime(held.Since) > StartsWithin) return held.Claimed.StandsAt;
        // Claimed by the right time: by a wrong one it would be dropped as too old, or tomorrow's reminders would leave.
        if (!clock.IsTrusted()) return held.Claimed.StandsAt;
        var now = Now();
        var age = now - pointer.At;
        try
        {
            var end = await RunAsync(pointer, look, cancellation);
            failing.Worked(pointer);
            if (end.Again is { } later) return later;
            if (end.IsForNewer && age < WaitsForNewer) return now + Duration.Min(Duration.Max(Grace, age), LongestPause);
            return end.Found || age >= Grace ? null : now + Duration.Max(LookAgain, age);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            LogFailed(held, failure);
            failing.Failed(pointer);
            look.Forget();
            // The longer something has been failing, the rarer it is tried, and the others go on.
            return now + Duration.Min(Duration.Max(Grace, age), LongestPause);
        }
    }

    private async Task<PointerEnd> RunAsync(DuePointer pointer, GpoLook look, CancellationToken cancellation)
    {
        using var span = DueTrace.Start(pointer, Now());
        try
        {
            return await DoAsync(pointer, look, cancellation);
        }
        catch (Exception fault)
        {
            span.Fail(fault);
            throw;
        }
    }

    private async Task<PointerEnd> DoAsync(DuePointer pointer, GpoLook look, CancellationToken cancellation)
    {
        if (pointer.EffectId is DuePointer.Totals)
            return await totals.RunAsync(pointer.GpoId, cancellation) ? PointerEnd.Done : PointerEnd.Nothing;
        if (pointer.EffectId is DuePointer.Purge)
        {
            look.Forget();
            return await purge.RunAsync(pointer.GpoId, cancellation) ? PointerEnd.Done : PointerEnd.Nothing;
        }

        if (pointer.EffectId is not (null or DuePointer.CalendarLook or DuePointer.RosterLook))
            return await effects.ExecuteAsync(look, pointer.EffectId, cancellation);
        look.Forget();
        var found = pointer.EffectId switch
        {
            null => await reminders.RunAsync(pointer.GpoId, cancellation),
            DuePointer.RosterLook => await rosters.RunAsync(pointer.GpoId, cancellation),
            _ => await calendars.RunAsync(pointer.GpoId, cancellation),
        };
        return found ? PointerEnd.Done : PointerEnd.Nothing;
    }

    private async Task CompleteAsync(IReadOnlyList<ClaimedPointer> done, CancellationToken cancellation)
    {
        try
        {
            if (done.Count > 0) await agenda.CompleteAllAsync(done, cancellation);
        }
        catch (Exception failure)
        {
            // They come back when the lease is over, and find nothing to do.
            if (!cancellation.IsCancellationRequested) Log.NotCompleted(logger, done.Count, FaultText.Of(failure));
        }
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    private void LogFailed(HeldPointer held, Exception failure) =>
        Log.PointerFailed(logger, held.Claimed.Pointer.GpoId, held.Claimed.Pointer.EffectId, FaultText.Of(failure));

    private static partial class Log
    {
        [LoggerMessage(21, LogLevel.Error, "What was due in {Gpo} ({Effect}) failed and will be taken up again: {Fault}")]
        public static partial void PointerFailed(ILogger logger, string gpo, string? effect, string fault);

        [LoggerMessage(67, LogLevel.Warning, "{Count} pointers that were done with could not be removed: {Fault}")]
        public static partial void NotCompleted(ILogger logger, int count, string fault);
    }
}

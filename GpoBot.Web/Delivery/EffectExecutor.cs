using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Reminders;
using GpoBot.Core.Running;
using GpoBot.Web.Storage;
using NodaTime;

using GpoBot.Web.Delivery.Bundles;
using GpoBot.Web.Delivery.Pacing;
using GpoBot.Web.Observability;

namespace GpoBot.Web.Delivery;

/// <summary>Does one effect and stores how it ended. What no longer makes sense is dropped; what failed for now is tried later.</summary>
public sealed partial class EffectExecutor(
    IGpoStore store, EffectMeetings meetings, MessageDelivery messages, CalendarSync calendar, ProblemCopies copies, EffectEnd ends,
    Bundling bundling, CarriedEffects carried, DeliveryMetrics metrics, TimeProvider time, ILogger<EffectExecutor> logger)
{
    private const int Tries = 8;

    /// <summary>Finds nothing when the GPO has no such effect to do.</summary>
    public async Task<PointerEnd> ExecuteAsync(GpoLook look, string effectId, CancellationToken cancellation)
    {
        var gpo = await look.ReadAsync(cancellation);
        // What was stored after the look is found by another one.
        if (gpo?.FindEffect(effectId) is null && look.IsReused) gpo = await look.ReadAgainAsync(cancellation);
        if (gpo?.FindEffect(effectId) is not { } effect) return IsForNewer(gpo, effectId) ? PointerEnd.ForNewer : PointerEnd.Nothing;
        var now = Now();
        // Not its time yet, by a clock that was set back after the pointer was claimed: done with, the pointer would be missed.
        if (effect.NextTryAt is { } next && next > now) return PointerEnd.Later(next);
        if (await carried.FollowAsync(look, gpo, effect, cancellation) is { } followed) return followed;
        // What was kept waiting into the evening leaves when people are there again: that is no try, and all is looked at anew then.
        if (SendingCheck.LeavesFrom(effect, gpo, now) is var opening && opening > now) return PointerEnd.Later(opening);
        var gathered = await bundling.GatherAsync(look, gpo, effect, cancellation);
        if (gathered.WaitUntil is { } until) return PointerEnd.Later(until);
        // What fell due in the meantime is in it, and is said with the rest.
        (gpo, effect, now) = (gathered.Gpo, gathered.Effect, Now());
        var ending = await TryAsync(effect, gpo, gathered.Parts, now, cancellation);
        DueTrace.Tell(effect, ending);
        if (ending.HeldBack is { } wait)
        {
            metrics.HeldBack();
            return PointerEnd.Later(Now() + Duration.FromTimeSpan(wait));
        }

        // By the state and the moment for which it was written: what was put off later than that was said.
        var putOff = ending.State is EffectState.Sent or EffectState.Dropped ? PutOffLines.Of(effect, gpo, now) : null;
        await StoreAsync(look, gpo, effect, ending, putOff, cancellation);
        await carried.FinishAsync(new EffectName(gpo.Id, effect.Id), ending, now, cancellation);
        return PointerEnd.Done;
    }

    private async Task<Ending> TryAsync(
        Effect effect, Gpo gpo, IReadOnlyList<BundlePart> company, Instant now, CancellationToken cancellation)
    {
        try
        {
            return await DoAsync(effect, gpo, company, now, cancellation);
        }
        catch (HeldBackException held)
        {
            return Ending.Later("HeldBack", null) with { HeldBack = held.Wait };
        }
        catch (Exception fault) when (fault is not StorageException && !cancellation.IsCancellationRequested)
        {
            // A fault of ours is counted like a refusal: it comes again ever later, and at last somebody is told.
            Log.Faulted(logger, effect.Id, FaultText.Of(fault));
            return Ending.Later("InternalError", null);
        }
    }

    private async Task<Ending> DoAsync(
        Effect effect, Gpo gpo, IReadOnlyList<BundlePart> company, Instant now, CancellationToken cancellation)
    {
        if (!SendingCheck.StillWanted(effect, gpo, now)) return Ending.Dropped;
        if (!SendingCheck.StillWanted(effect, gpo, Now())) return Ending.Dropped;
        if (effect.Kind == EffectKind.Copy) return await copies.RunAsync(effect, gpo.Id, cancellation);
        var about = await meetings.FindAsync(effect, gpo, cancellation);
        return effect.Kind == EffectKind.Calendar
            ? await calendar.RunAsync(effect, gpo, about, cancellation)
            : await messages.RunAsync(effect, gpo, about, company, now, cancellation);
    }

    private async Task StoreAsync(
        GpoLook look, Gpo gpo, Effect effect, Ending ending, Effect? putOff, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            // What grew while it was being said is said again, whole, by the pointer that came with the growth.
            if (gpo.FindEffect(effect.Id) is not { } current || !current.SubjectIds.SequenceEqual(effect.SubjectIds)) return;
            if (await CommitAsync(look, gpo, current, ending, putOff, cancellation)) return;
            if (await look.ReadAgainAsync(cancellation) is not { } again) return;
            gpo = again;
        }

        throw new InvalidOperationException($"The end of effect {effect.Id} met a conflict {Tries} times.");
    }

    private async Task<bool> CommitAsync(
        GpoLook look, Gpo gpo, Effect current, Ending ending, Effect? putOff, CancellationToken cancellation)
    {
        // What cannot be noted would be done again and again, and somebody would be written to each time: it is parked.
        Func<GpoCommit>[] ways =
        [
            () => ends.Decide(gpo, current, ending, Now()).With(current, putOff),
            () => EffectEnd.Park(gpo, current, tell: true, Now()), () => EffectEnd.Park(gpo, current, tell: false, Now()),
        ];
        foreach (var way in ways)
        {
            try
            {
                var commit = way();
                if (await store.CommitAsync(commit, cancellation) != CommitResult.Done) return false;
                look.Stored(commit);
                // As it was stored: a last try that failed is no other try to come.
                foreach (var end in commit.Puts.OfType<Effect>().Where(end => end.Id == current.Id)) metrics.Ended(end);
                return true;
            }
            catch (Exception fault) when (way != ways[^1] && fault is not (StorageException or OperationCanceledException))
            {
                Log.Faulted(logger, current.Id, FaultText.Of(fault));
            }
        }

        return false;
    }

    // Effects have a dot in their names; other work that is not known here is some that was thought of later.
    private static bool IsForNewer(Gpo? gpo, string effectId) =>
        gpo is not null && (!effectId.Contains('.', StringComparison.Ordinal) || gpo.Unread.Rows.Contains(Effect.LivePrefix + effectId));

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    private static partial class Log
    {
        [LoggerMessage(22, LogLevel.Error, "Effect {Effect} met a fault and will be tried again: {Fault}")]
        public static partial void Faulted(ILogger logger, string effect, string fault);
    }
}

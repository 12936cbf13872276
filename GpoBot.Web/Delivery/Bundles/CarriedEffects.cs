using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Reminders;
using GpoBot.Core.Running;
using NodaTime;

namespace GpoBot.Web.Delivery.Bundles;

/// <summary>
/// Reminders that leave in a message of another GPO end as that message ends. Only what it says to have said counts as said; whatever
/// else became of it, they leave by themselves.
/// </summary>
public sealed partial class CarriedEffects(IGpoStore store, EffectEnd ends, TimeProvider time, ILogger<CarriedEffects> logger)
{
    private const int Tries = 8;
    private static readonly Duration LookAgain = Duration.FromSeconds(30);
    private static readonly Duration LongestPause = Duration.FromMinutes(5);

    /// <summary>What becomes of one that another carries; null for one that leaves by itself.</summary>
    public async Task<PointerEnd?> FollowAsync(GpoLook look, Gpo gpo, Effect effect, CancellationToken cancellation)
    {
        var own = new EffectName(gpo.Id, effect.Id).ToString();
        if (effect.Carrier is not { } carrier || carrier == own) return null;
        var name = EffectName.Read(carrier);
        var first = (await store.LoadAsync(name.GpoId, cancellation))?.FindEffect(name.EffectId);
        if (first?.Carrier == carrier && !IsBroken(first))
            return PointerEnd.Later(Instant.Max(Now() + PauseAfter(first), (first.NextTryAt ?? Instant.MinValue) + LookAgain));

        var said = first is null ? await FindSaidAsync(name, own, cancellation) : null;
        var commit = said is null
            ? new GpoCommit { GpoId = gpo.Id, Read = gpo, Puts = [effect with { Carrier = null }] }
            : EndOf(gpo, effect, said.Through, PutOffLines.Of(effect, gpo, said.FinishedAt ?? Now()));
        var stored = await store.CommitAsync(commit, cancellation) == CommitResult.Done;
        look.Forget();
        return stored && said is not null ? PointerEnd.Done : PointerEnd.Later(Now());
    }

    /// <summary>Notes that these left in the message that has just been sent; what cannot be noted now is noted by its own pointer.</summary>
    /// <param name="now">The moment for which it was written.</param>
    public async Task FinishAsync(EffectName carrier, Ending sent, Instant now, CancellationToken cancellation)
    {
        foreach (var part in sent.Company)
        {
            try
            {
                await FinishAsync(part, carrier.ToString(), sent, PutOffLines.Of(part.Effect, part.Gpo, now), cancellation);
            }
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
            {
                Log.NotNoted(logger, part.Effect.Id, FaultText.Of(fault));
            }
        }
    }

    private async Task FinishAsync(BundlePart part, string carrier, Ending sent, Effect? putOff, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await store.LoadAsync(part.Gpo.Id, cancellation) is not { } gpo) return;
            if (gpo.FindEffect(part.Effect.Id) is not { } current || current.Carrier != carrier) return;
            if (await store.CommitAsync(EndOf(gpo, current, sent.Through, putOff), cancellation) == CommitResult.Done) return;
        }
    }

    private GpoCommit EndOf(Gpo gpo, Effect effect, Channel? through, Effect? putOff) =>
        ends.Decide(gpo, effect, new Ending(EffectState.Sent, through), Now()).With(effect, putOff);

    /// <summary>The message that has left, if it said this as well.</summary>
    private async Task<Effect?> FindSaidAsync(EffectName name, string carried, CancellationToken cancellation)
    {
        await foreach (var row in store.ReadHistoryAsync(name.GpoId, "s.effect." + name.EffectId, cancellation))
        {
            if (row is Effect effect && effect.Id == name.EffectId)
                return effect.State == EffectState.Sent && effect.Carried.Contains(carried) ? effect : null;
        }

        return null;
    }

    // What is kept waiting for hours is not looked at twice a minute.
    private Duration PauseAfter(Effect first) =>
        Duration.Max(LookAgain, Duration.Min((Now() - (first.FirstTriedAt ?? Now())) / 10, LongestPause));

    // A fault of ours may lie in what the other GPO has to say: it is left behind while it is certain that nobody is sending it.
    private bool IsBroken(Effect first) => first.LastError == "InternalError" && first.NextTryAt > Now() + LookAgain;

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    private static partial class Log
    {
        [LoggerMessage(101, LogLevel.Warning, "That {Effect} left with another message could not be noted yet: {Fault}")]
        public static partial void NotNoted(ILogger logger, string effect, string fault);
    }
}

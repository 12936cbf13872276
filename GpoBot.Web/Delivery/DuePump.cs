using GpoBot.Core.Ports;
using GpoBot.Web.Observability;
using NodaTime;

namespace GpoBot.Web.Delivery;

/// <summary>
/// Claims what is due and has it done, more of it as room appears: one slow piece of work holds up nothing but its own GPO.
/// What this instance does not finish in the time of its lease is taken over by another.
/// </summary>
public sealed class DuePump(
    IDueAgenda agenda, GroupWork work, DueSignal signal, DeliveryMetrics metrics, TimeProvider time) : IDisposable
{
    /// <summary>Most pointers held at a time: what can be begun well within the lease at the pace messages may leave.</summary>
    public const int MostHeld = 256;

    /// <summary>GPOs worked on at a time: more than messages that can be on their way, for most wait for the store.</summary>
    public const int AtOnce = 48;

    private static readonly Duration Lease = Duration.FromMinutes(4);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SampleEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FarewellTime = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _one = new(1, 1);
    private long _looked = time.GetTimestamp();
    private WorkInHand? _hand;
    private long? _sampled;

    /// <summary>How long ago the agenda was last looked into: all is not well when this grows.</summary>
    public TimeSpan SinceLastLook => time.GetElapsedTime(Volatile.Read(ref _looked));

    /// <summary>Pointers held and not done with.</summary>
    public int InHand => _hand?.Count ?? 0;

    public Task<int> RunDueAsync(CancellationToken cancellation) => RunDueAsync(() => true, cancellation);

    /// <summary>Runs until nothing is due and nothing is in hand; gives the number of pointers taken.</summary>
    /// <param name="mayClaim">Asked before each look; false lets only what is in hand come to its end.</param>
    public async Task<int> RunDueAsync(Func<bool> mayClaim, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            using var cutOff = new CancellationTokenSource();
            // What is on its way to somebody is let arrive: cut off at once, it would be sent a second time.
            await using var farewell = cancellation.Register(() => cutOff.CancelAfter(FarewellTime));
            using var hand = new WorkInHand(
                AtOnce, (gpoId, pointers) => work.RunAsync(gpoId, pointers, cancellation, cutOff.Token), signal.Raise);
            _hand = hand;
            metrics.InFlight = () => InHand;
            try
            {
                return await RunAsync(hand, mayClaim, cancellation);
            }
            finally
            {
                await hand.EndAsync();
                _hand = null;
            }
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<int> RunAsync(WorkInHand hand, Func<bool> mayClaim, CancellationToken cancellation)
    {
        for (var taken = 0; ;)
        {
            var seen = signal.Raised;
            var wasEmpty = hand.Count == 0;
            var claimed = 0;
            // Small claims would read the head of the agenda again and again.
            if (hand.Count <= MostHeld / 2 && mayClaim()) claimed = await LookAsync(hand, cancellation);
            taken += claimed;
            if (claimed == 0 && wasEmpty) return taken;
            await signal.WaitAsync(seen, Pause, cancellation);
        }
    }

    private async Task<int> LookAsync(WorkInHand hand, CancellationToken cancellation)
    {
        var since = time.GetTimestamp();
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var claimed = await agenda.ClaimAsync(now, Lease, MostHeld - hand.Count, cancellation);
        hand.Take([.. claimed.Select(one => new HeldPointer(one, since))]);
        metrics.Due(claimed.Count);
        if (_sampled is not { } last || time.GetElapsedTime(last) > SampleEvery)
        {
            metrics.Oldest = await agenda.OldestAsync(cancellation);
            _sampled = since;
        }

        Volatile.Write(ref _looked, time.GetTimestamp());
        return claimed.Count;
    }
}

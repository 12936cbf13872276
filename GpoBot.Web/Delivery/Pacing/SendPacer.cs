using System.Collections.Concurrent;
using GpoBot.Web.Observability;

namespace GpoBot.Web.Delivery.Pacing;

/// <summary>
/// Keeps all that leaves just under what the channel takes, in each conversation and in each tenant. What GpoBot says first
/// waits for its turn; replies are counted and go ahead.
/// </summary>
public sealed class SendPacer(DeliveryOptions options, RateShare share, DeliveryMetrics metrics, TimeProvider time) : IDisposable
{
    private const int SweepEvery = 4096;
    private static readonly TimeSpan LongestForReply = TimeSpan.FromSeconds(2);
    private readonly PaceClock _clock = new(time);
    private readonly ConcurrentDictionary<string, ConversationPace> _conversations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (Turnstile Turnstile, Refusals Refusals)> _tenants = new(StringComparer.Ordinal);
    private int _sent;

    /// <summary>Ends when the message may leave; throws <see cref="HeldBackException"/> when that takes too long.</summary>
    public async Task WaitAsync(string? tenant, string conversation, CancellationToken cancellation)
    {
        var (pace, turnstile) = (PaceOf(conversation), TenantOf(tenant).Turnstile);
        do
        {
            var wait = pace.ReadyAt - _clock.Now;
            if (wait > _clock.Patience) throw new HeldBackException(wait);
            if (wait > TimeSpan.Zero) await _clock.WaitAsync(wait, cancellation);
        }
        while (!await turnstile.PassAsync(pace.TryTake, cancellation));
    }

    /// <summary>For a reply in a turn: held only when its conversation itself has had too much, and not for long.</summary>
    public async Task CountAsync(string? tenant, string conversation, CancellationToken cancellation)
    {
        var pace = PaceOf(conversation);
        var wait = pace.ReadyAt - _clock.Now;
        if (wait > TimeSpan.Zero) await _clock.WaitAsync(wait < LongestForReply ? wait : LongestForReply, cancellation);
        pace.Count(_clock.Now);
        Count(tenant);
    }

    /// <summary>For a call that says nothing in a conversation.</summary>
    public void Count(string? tenant) => TenantOf(tenant).Turnstile.Count();

    /// <summary>
    /// The channel had too much. It does not say of what: the conversation pauses, and when several are refused in short order,
    /// the tenant does.
    /// </summary>
    public void Throttled(string? tenant, string conversation, TimeSpan? asked)
    {
        metrics.Throttled();
        var now = _clock.Now;
        var pause = asked ?? Refusals.UsualPause;
        PaceOf(conversation).PauseUntil(now + pause);
        var (turnstile, refusals) = TenantOf(tenant);
        if (refusals.AreOfTheTenant(conversation, now))
            turnstile.PauseUntil(now + (pause < Refusals.LongestPause ? pause : Refusals.LongestPause));
    }

    public void Dispose()
    {
        foreach (var tenant in _tenants.Values) tenant.Turnstile.Dispose();
    }

    private ConversationPace PaceOf(string conversation)
    {
        if (Interlocked.Increment(ref _sent) % SweepEvery == 0)
            foreach (var (id, pace) in _conversations)
                if (pace.IsForgotten(_clock.Now)) _conversations.TryRemove(id, out _);
        return _conversations.GetOrAdd(conversation, _ => new ConversationPace(options.ConversationWindows));
    }

    private (Turnstile Turnstile, Refusals Refusals) TenantOf(string? tenant) =>
        _tenants.GetOrAdd(tenant ?? "", _ => (new Turnstile(() => share.Current, _clock), new Refusals()));
}

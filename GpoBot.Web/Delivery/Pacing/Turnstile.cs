namespace GpoBot.Web.Delivery.Pacing;

/// <summary>
/// Lets messages into one tenant one by one, evenly spaced (a leaky bucket without a burst), so that what is jumbled on the way
/// still keeps the limit. A slot missed by a few milliseconds is made up for, or no timer would reach the rate.
/// </summary>
/// <param name="rate">Messages a second, as it is now; 0 for none.</param>
internal sealed class Turnstile(Func<double> rate, PaceClock clock) : IDisposable
{
    private static readonly TimeSpan MadeUpFor = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan WithoutShare = TimeSpan.FromSeconds(5);
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _first = new(1, 1);
    private TimeSpan _next;
    private TimeSpan _pausedUntil;

    /// <summary>Waits for a slot, one after the other, and uses it if <paramref name="take"/> still agrees then.</summary>
    public async Task<bool> PassAsync(Func<TimeSpan, bool> take, CancellationToken cancellation)
    {
        await _first.WaitAsync(cancellation);
        try
        {
            while (true)
            {
                TimeSpan wait;
                lock (_lock)
                {
                    var now = clock.Now;
                    wait = WaitAt(now);
                    if (wait <= TimeSpan.Zero)
                    {
                        if (!take(now)) return false;
                        Advance(now);
                        return true;
                    }
                }

                await clock.WaitAsync(wait, cancellation);
            }
        }
        finally
        {
            _first.Release();
        }
    }

    /// <summary>Counts what leaves in any case: those who wait, wait a little longer.</summary>
    public void Count()
    {
        lock (_lock) Advance(clock.Now);
    }

    public void Dispose() => _first.Dispose();

    public void PauseUntil(TimeSpan moment)
    {
        lock (_lock) _pausedUntil = moment > _pausedUntil ? moment : _pausedUntil;
    }

    private TimeSpan WaitAt(TimeSpan now)
    {
        if (rate() <= 0) throw new HeldBackException(WithoutShare);
        if (_pausedUntil - now is var pause && pause > clock.Patience) throw new HeldBackException(pause);
        var due = _next > _pausedUntil ? _next : _pausedUntil;
        return due - now;
    }

    private void Advance(TimeSpan now)
    {
        if (rate() is not (> 0 and var perSecond)) return;
        var from = now - MadeUpFor;
        _next = (_next > from ? _next : from) + TimeSpan.FromSeconds(1 / perSecond);
    }
}

using GpoBot.Core.Ports;
using GpoBot.Web.Delivery;
using NodaTime;

namespace GpoBot.Web.Development;

/// <summary>
/// Moves the clock, stopping at every moment at which something is due, so that all of it happens as if the time had passed.
/// Backwards it only sets the clock.
/// </summary>
public sealed class TimeTravel(DevelopmentClock clock, IDueAgenda agenda, DuePump pump) : IDisposable
{
    private static readonly Duration Step = Duration.FromSeconds(1);
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <returns>How many times something that was due was looked into.</returns>
    public async Task<int> ToAsync(DateTimeOffset target, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            return await PassAsync(Instant.FromDateTimeOffset(target), cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Does what is due now and leaves the clock as it is.</summary>
    public async Task<int> StayAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            return await SettleAsync(cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<int> PassAsync(Instant end, CancellationToken cancellation)
    {
        var back = end < Now();
        var done = await SettleAsync(cancellation);
        var now = Now();
        while (now < end && await agenda.NextAsync(cancellation) is { } next && next <= end)
        {
            // The clock must not stand still, not even before what others hold at this very moment.
            now = Instant.Max(next, now + Step);
            if (now > end) break;
            clock.Set(now.ToDateTimeOffset());
            done += await SettleAsync(cancellation);
        }

        // What was done on the way took its time too: the clock only goes back for whoever asked it to.
        if (back || Now() < end) clock.Set(end.ToDateTimeOffset());
        return done + await SettleAsync(cancellation);
    }

    private Instant Now() => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private async Task<int> SettleAsync(CancellationToken cancellation)
    {
        var done = 0;
        while (await pump.RunDueAsync(cancellation) is > 0 and var taken) done += taken;
        return done;
    }
}

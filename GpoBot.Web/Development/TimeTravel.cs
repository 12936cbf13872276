using GpoBot.Core.Ports;
using GpoBot.Web.Delivery;
using NodaTime;

namespace GpoBot.Web.Development;

/// <summary>
/// Moves the clock, stopping at every moment at which something is due, so that all of it happens as if the time had passed.
/// </summary>
public sealed class TimeTravel(DevelopmentClock clock, IDueAgenda agenda, DuePump pump)
{
    /// <returns>How many times something that was due was looked into.</returns>
    public async Task<int> ToAsync(DateTimeOffset target, CancellationToken cancellation)
    {
        var done = await SettleAsync(cancellation);
        var end = Instant.FromDateTimeOffset(target);
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        while (now < end && await agenda.NextAsync(cancellation) is { } next && next <= end)
        {
            // What is held by a lease comes up again with it: the clock must not stand still before it.
            now = Instant.Max(next, now + Duration.FromSeconds(1));
            clock.Set(now.ToDateTimeOffset());
            done += await SettleAsync(cancellation);
        }

        clock.Set(target);
        return done + await SettleAsync(cancellation);
    }

    private async Task<int> SettleAsync(CancellationToken cancellation)
    {
        var done = 0;
        while (await pump.RunDueAsync(cancellation) is > 0 and var taken) done += taken;
        return done;
    }
}

using GpoBot.Core.Calendars;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Web.Calendar.Graph;
using NodaTime;

namespace GpoBot.Web.Delivery;

/// <summary>Sees to it that the calendar tells of changes, where it can: asks for it, and asks again in good time.</summary>
public sealed partial class CalendarSubscriptions(
    WatchStore watches, ICalendarWatcher watcher, ILogger<CalendarSubscriptions> logger)
{
    /// <summary>
    /// The group with its subscription as it stands now, stored before anything is read: what is told from here on is believed, and
    /// what happened before is read. Throws <see cref="CalendarException"/> when the calendar asks for a pause.
    /// </summary>
    public async Task<Gpo> EnsureAsync(Gpo gpo, Instant now, CancellationToken cancellation)
    {
        var watch = gpo.Watch ?? new CalendarWatch();
        if (watch is { SubscriptionId: not null, ExpiresAt: { } until } && now < WatchTerms.RenewalOf(until)) return gpo;
        try
        {
            if (watch.SubscriptionId is { } id && await watcher.RenewAsync(gpo.Group, id, cancellation) is { } renewed)
            {
                return await watches.ChangeAsync(
                    gpo, found => found?.SubscriptionId == id ? found with { ExpiresAt = renewed.ExpiresAt } : found, cancellation);
            }

            var state = ClientStates.New(gpo.Id);
            var made = await watcher.SubscribeAsync(gpo.Group, state, cancellation);
            if (made is not null) Log.Subscribed(logger, gpo.Id);
            return await watches.ChangeAsync(gpo, found => With(found, made, state), cancellation);
        }
        catch (CalendarException refusal) when (!refusal.Retryable)
        {
            // Without it the calendar is asked more often; a subscription that cannot be renewed is of no more use.
            Log.NotSubscribed(logger, gpo.Id, refusal.Code);
            return await watches.ChangeAsync(gpo, found => With(found, null, ""), cancellation);
        }
        catch (CalendarException refusal) when (refusal.RetryAfter is null)
        {
            // The calendar itself may well be read meanwhile; the next reading asks again.
            Log.NotSubscribed(logger, gpo.Id, refusal.Code);
            return gpo;
        }
    }

    private static CalendarWatch With(CalendarWatch? watch, WatchSubscription? made, string state) => (watch ?? new CalendarWatch()) with
    {
        SubscriptionId = made?.Id, ClientStateHash = made is null ? null : ClientStates.Hash(state), ExpiresAt = made?.ExpiresAt,
    };

    private static partial class Log
    {
        [LoggerMessage(43, LogLevel.Information, "The calendar of {Gpo} tells of changes from now on")]
        public static partial void Subscribed(ILogger logger, string gpo);

        [LoggerMessage(44, LogLevel.Warning, "The calendar of {Gpo} could not be asked to tell of changes: {Code}")]
        public static partial void NotSubscribed(ILogger logger, string gpo, string code);
    }
}

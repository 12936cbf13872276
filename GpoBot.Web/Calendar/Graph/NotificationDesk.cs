using GpoBot.Core.Calendars;
using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using GpoBot.Web.Delivery;
using NodaTime;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>
/// What becomes of notifications: those that are genuine ask for a reading of the calendar, which looks for itself. Nothing else
/// follows from them, so that a repeated or late one does no harm.
/// </summary>
internal sealed partial class NotificationDesk(
    GraphOptions options, IGpoStore store, WatchStore watches, IDueAgenda agenda, TimeProvider time, ILogger<NotificationDesk> logger)
{
    private const int GroupsAtOnce = 8;

    /// <summary>Returns once all that is genuine is stored.</summary>
    public Task TakeAsync(IReadOnlyList<GraphNotification> notifications, CancellationToken cancellation)
    {
        var byGroup = notifications.GroupBy(n => ClientStates.GpoOf(n.ClientState)).ToList();
        foreach (var _ in byGroup.Where(g => g.Key is null)) Log.Ignored(logger, "no state of ours");
        var parallel = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = GroupsAtOnce };
        return Parallel.ForEachAsync(byGroup.Where(g => g.Key is not null), parallel, async (group, token) =>
            await TakeAsync(group.Key!, [.. group], token));
    }

    private async Task TakeAsync(string gpoId, IReadOnlyList<GraphNotification> told, CancellationToken cancellation)
    {
        var gpo = await store.LoadAsync(gpoId, cancellation);
        var genuine = told.Where(one => FaultOf(one, gpo?.Watch) is null).ToList();
        foreach (var fault in told.Select(one => FaultOf(one, gpo?.Watch)).OfType<string>().Distinct()) Log.Ignored(logger, fault);
        if (gpo is null || genuine.Count == 0) return;
        foreach (var kind in genuine.Select(one => one.Lifecycle).OfType<string>().Distinct())
        {
            Log.Lifecycle(logger, gpoId, kind.All(char.IsAsciiLetter) ? kind : "unknown");
            // Another reading may have made a new subscription: then this is about the past.
            await watches.ChangeAsync(
                gpo, found => found?.SubscriptionId == gpo.Watch!.SubscriptionId ? After(found!, kind) : null, cancellation);
        }

        await agenda.AddAsync(new DuePointer(LookTimes.Soon(Now()), gpoId, DuePointer.CalendarLook), cancellation);
    }

    private CalendarWatch After(CalendarWatch watch, string kind) => kind switch
    {
        "subscriptionRemoved" => watch with { SubscriptionId = null, ClientStateHash = null, ExpiresAt = null },
        "missed" => watch with { DeltaLink = null },
        // Over by now: the reading renews it, which is what is asked for.
        "reauthorizationRequired" => watch.ExpiresAt > Now() ? watch with { ExpiresAt = Now() } : watch,
        _ => watch,
    };

    /// <summary>Why this is not to be believed; null when it is.</summary>
    private string? FaultOf(GraphNotification one, CalendarWatch? watch) => one switch
    {
        _ when watch is null => "nobody watches",
        _ when !ClientStates.Matches(one.ClientState, watch.ClientStateHash) => "another secret",
        _ when one.SubscriptionId is null || one.SubscriptionId != watch.SubscriptionId => "another subscription",
        _ when IsOtherTenant(one.TenantId) => "another tenant",
        _ => null,
    };

    // A tenant that is configured by its domain name cannot be compared.
    private bool IsOtherTenant(string? tenantId) =>
        Guid.TryParse(options.TenantId, out var ours) && !(Guid.TryParse(tenantId, out var told) && told == ours);

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    private static partial class Log
    {
        [LoggerMessage(40, LogLevel.Warning, "A notification was ignored: {Reason}")]
        public static partial void Ignored(ILogger logger, string reason);

        [LoggerMessage(41, LogLevel.Information, "The subscription of {Gpo} says {Event}")]
        public static partial void Lifecycle(ILogger logger, string gpo, string @event);
    }
}

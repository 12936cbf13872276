using System.Collections.Concurrent;
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

    // More than Graph tells of in one call. Whatever is passed over is found by the next regular look.
    private const int MostGroups = 100;

    /// <summary>Returns once all that is genuine is stored.</summary>
    public async Task TakeAsync(IReadOnlyList<GraphNotification> notifications, CancellationToken cancellation)
    {
        var byGroup = notifications.GroupBy(n => ClientStates.GpoOf(n.ClientState)).ToLookup(g => g.Key is not null);
        var faults = new ConcurrentDictionary<string, bool>();
        if (byGroup[false].Any()) faults["no state of ours"] = true;
        if (byGroup[true].Skip(MostGroups).Any()) faults["too many groups"] = true;
        var parallel = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = GroupsAtOnce };
        try
        {
            await Parallel.ForEachAsync(byGroup[true].Take(MostGroups), parallel, async (group, token) =>
            {
                foreach (var fault in await TakeAsync(group.Key!, [.. group], token)) faults[fault] = true;
            });
        }
        finally
        {
            // Once for each reason: whoever invents notifications is not to fill the log with them.
            foreach (var fault in faults.Keys) Log.Ignored(logger, fault);
        }
    }

    /// <summary>What is not to be believed of it, and why.</summary>
    private async Task<IEnumerable<string>> TakeAsync(string gpoId, IReadOnlyList<GraphNotification> told, CancellationToken cancellation)
    {
        var gpo = await store.LoadAsync(gpoId, cancellation);
        var genuine = told.Where(one => FaultOf(one, gpo?.Watch) is null).ToList();
        var faults = told.Select(one => FaultOf(one, gpo?.Watch)).OfType<string>().Distinct();
        if (gpo is null || genuine.Count == 0) return faults;
        foreach (var kind in genuine.Select(one => one.Lifecycle).OfType<string>().Distinct())
        {
            Log.Lifecycle(logger, gpoId, kind.All(char.IsAsciiLetter) ? kind : "unknown");
            // Another reading may have made a new subscription: then this is about the past.
            await watches.ChangeAsync(
                gpo, found => found?.SubscriptionId == gpo.Watch!.SubscriptionId ? After(found!, kind) : null, cancellation);
        }

        await agenda.AddAsync(new DuePointer(LookTimes.Soon(Now()), gpoId, DuePointer.CalendarLook), cancellation);
        return faults;
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

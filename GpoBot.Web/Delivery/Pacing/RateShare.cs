using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Web.Delivery.Pacing;

/// <summary>
/// This instance's part of the rate of a tenant: the rate divided by the instances that run. At no moment is the sum over the
/// rate, whoever comes or goes, for each goes by what it has read less than <see cref="Valid"/> ago, and a newcomer begins later
/// than that after it became visible. Only the clocks that nobody sets are used, each for spans of its own instance.
/// </summary>
public sealed class RateShare(DeliveryOptions options, ShareRules rules, LivingInstances instances, TimeProvider time)
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(4);

    /// <summary>How long what was read of the others may be gone by; also how long an instance sends without having been seen to live.</summary>
    private static readonly TimeSpan Valid = TimeSpan.FromSeconds(10);

    /// <summary>Longer than <see cref="Valid"/>: by then every other one has read that this one is there, or has stopped.</summary>
    private static readonly TimeSpan Newcomer = TimeSpan.FromSeconds(12);

    /// <summary>Longer than <see cref="Valid"/>: whose row has not changed for so long has stopped.</summary>
    private static readonly TimeSpan Dead = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Buried = TimeSpan.FromMinutes(10);
    private readonly string _id = Guid.NewGuid().ToString("N");
    private readonly PaceClock _clock = new(time);
    private readonly Dictionary<string, (string Version, TimeSpan Since)> _others = new(StringComparer.Ordinal);
    private volatile View? _view;

    public bool IsShared => rules.Shared;

    /// <summary>Messages a second that this instance may send now.</summary>
    public double Current
    {
        get
        {
            if (!rules.Shared) return options.TenantRate;
            if (_view is not { } view) return rules.Strict ? 0 : options.TenantRate;
            var now = _clock.Now;
            return rules.Strict && (now < view.From || now > view.ReadAt + Valid) ? 0 : Of(options.TenantRate, view.Living);
        }
    }

    /// <summary>Shows that this instance runs, and reads who else does.</summary>
    public async Task BeatAsync(CancellationToken cancellation)
    {
        if (!rules.Shared) return;
        var began = _clock.Now;
        // Without a view that still holds, the others may have counted this one out: it comes anew.
        var known = _view is { } before && began <= before.ReadAt + Valid ? before : null;
        await instances.BeatAsync(_id, Instant.FromDateTimeOffset(time.GetUtcNow()), cancellation);
        var visible = _clock.Now;
        var rows = await instances.ListAsync(cancellation);
        await NoteAsync(rows, cancellation);
        var living = 1 + _others.Values.Count(other => _clock.Now - other.Since < Dead);
        // Of two that come at the same time at least one sees the other; who sees nobody has nobody to wait for.
        var from = known?.From ?? (rows.Keys.Any(id => id != _id) ? visible + Newcomer : began);
        _view = new View(began, from, living);
    }

    /// <summary>Leaves its part to the others.</summary>
    public Task LeaveAsync(CancellationToken cancellation)
    {
        _view = null;
        return rules.Shared ? instances.RemoveAsync(_id, null, cancellation) : Task.CompletedTask;
    }

    /// <summary>
    /// What each of several may send: a little less than its part where all of them, evenly spaced but each for itself, could
    /// meet within one second.
    /// </summary>
    public static double Of(int rate, int living)
    {
        var even = (double)rate / living;
        var together = (rate + DeliveryOptions.PublishedRate - 48) / living;
        return living == 1 || together == 0 ? even : Math.Min(even, together / 1.03);
    }

    private async Task NoteAsync(IReadOnlyDictionary<string, string> rows, CancellationToken cancellation)
    {
        foreach (var gone in _others.Keys.Except(rows.Keys).ToList()) _others.Remove(gone);
        foreach (var (id, version) in rows)
        {
            if (id == _id) continue;
            if (!_others.TryGetValue(id, out var known) || known.Version != version) _others[id] = (version, _clock.Now);
            else if (_clock.Now - known.Since > Buried) await instances.RemoveAsync(id, version, cancellation);
        }
    }

    /// <param name="ReadAt">Not later than what is known was read, and than this instance showed itself.</param>
    /// <param name="From">When this instance may begin.</param>
    private sealed record View(TimeSpan ReadAt, TimeSpan From, int Living);
}

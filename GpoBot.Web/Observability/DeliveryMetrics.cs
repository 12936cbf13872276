using System.Diagnostics.Metrics;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Web.Delivery.Pacing;
using NodaTime;

namespace GpoBot.Web.Observability;

/// <summary>What leaves, in numbers: for the meter <c>GpoBot.Delivery</c>, and since the start for whoever looks.</summary>
public sealed class DeliveryMetrics
{
    public const string MeterName = "GpoBot.Delivery";
    private readonly TimeProvider _time;
    private readonly List<Tally> _tallies = [];
    private readonly Tally _due, _sentTeams, _sentMail, _sentCalendar, _retried, _failed, _dropped, _throttled, _heldBack;
    private long _oldest = long.MinValue;

    public DeliveryMetrics(IMeterFactory meters, RateShare share, TimeProvider time)
    {
        _time = time;
        var meter = meters.Create(MeterName);
        var sent = meter.CreateCounter<long>("gpobot.delivery.sent", "{effect}", "Messages and calendar changes that left, by channel");
        _due = New("due", "Pointers taken up");
        _sentTeams = Add("sent.teams", sent, new KeyValuePair<string, object?>("channel", "teams"));
        _sentMail = Add("sent.email", sent, new KeyValuePair<string, object?>("channel", "email"));
        _sentCalendar = Add("sent.calendar", sent, new KeyValuePair<string, object?>("channel", "calendar"));
        _retried = New("retried", "Tries that failed and will be repeated");
        _failed = New("failed", "Effects given up, or that reach nobody");
        _dropped = New("dropped", "Messages and reminders that no longer made sense when they were to leave");
        _throttled = New("throttled", "Calls the channel refused because of its limits");
        _heldBack = New("held_back", "Messages that made room because their turn was too far away");
        meter.CreateObservableGauge("gpobot.delivery.oldest_due_age", () => OldestAge.TotalSeconds, "s", "How far behind the machine is");
        meter.CreateObservableGauge("gpobot.delivery.in_flight", () => InFlight(), "{pointer}", "Pointers this instance holds");
        meter.CreateObservableGauge("gpobot.delivery.rate_share", () => share.Current, "{message}/s", "What this instance may send");

        Tally New(string name, string description) =>
            Add(name, meter.CreateCounter<long>("gpobot.delivery." + name, "{effect}", description));
    }

    /// <summary>Asked whenever somebody measures; set by the pump.</summary>
    public Func<int> InFlight { get; set; } = () => 0;

    /// <summary>The first pointer of the agenda when it was last looked at; null when there was none.</summary>
    public Instant? Oldest
    {
        get => Volatile.Read(ref _oldest) is > long.MinValue and var ticks ? Instant.FromUnixTimeTicks(ticks) : null;
        set => Volatile.Write(ref _oldest, value?.ToUnixTimeTicks() ?? long.MinValue);
    }

    /// <summary>How long the first pointer has been due; zero when nothing is.</summary>
    public TimeSpan OldestAge => Oldest is { } oldest && Instant.FromDateTimeOffset(_time.GetUtcNow()) - oldest is var age && age > Duration.Zero
        ? age.ToTimeSpan() : TimeSpan.Zero;

    /// <summary>All counts since the start, by name.</summary>
    public IReadOnlyDictionary<string, long> Totals => _tallies.ToDictionary(tally => tally.Name, tally => tally.Total);

    public void Due(int pointers) => _due.Add(pointers);

    public void Throttled() => _throttled.Add(1);

    public void HeldBack() => _heldBack.Add(1);

    /// <summary>Reminders that went stale before anybody came to say them.</summary>
    public void Dropped(int reminders) => _dropped.Add(reminders);

    /// <summary>How a try ended, as it is stored.</summary>
    public void Ended(Effect effect) => (effect switch
    {
        { State: EffectState.Pending } => _retried,
        { State: EffectState.Sent, Kind: EffectKind.Calendar } => _sentCalendar,
        { State: EffectState.Sent } => effect.Through == Channel.Email ? _sentMail : _sentTeams,
        { State: EffectState.Dropped } => _dropped,
        _ => _failed,
    }).Add(1);

    private Tally Add(string name, Counter<long> counter, params KeyValuePair<string, object?>[] tags)
    {
        var tally = new Tally(name, counter, tags);
        _tallies.Add(tally);
        return tally;
    }

    private sealed class Tally(string name, Counter<long> counter, KeyValuePair<string, object?>[] tags)
    {
        private long _total;

        public string Name => name;
        public long Total => Interlocked.Read(ref _total);

        public void Add(int count)
        {
            if (count == 0) return;
            Interlocked.Add(ref _total, count);
            counter.Add(count, tags);
        }
    }
}

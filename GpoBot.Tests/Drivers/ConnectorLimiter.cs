namespace GpoBot.Tests.Drivers;

/// <summary>
/// The limits that Teams publishes, taken at their strictest: sliding windows on the moment of arrival, all of them at once. Give
/// <see cref="InsteadAsync"/> to <see cref="MockConnector.Instead"/>, or call it from there before other faults. Keeps real time unless told
/// otherwise: the limits are of the network, not of the bot's calendar. A refused call uses nothing up.
/// </summary>
/// <param name="perTenant">Calls in a second, of all kinds and conversations together.</param>
public sealed partial class ConnectorLimiter(TimeProvider? time = null, int perTenant = 50)
{
    private static readonly (int Most, TimeSpan In)[] Speaking = Windows(7, 8, 60, 1800);
    private static readonly (int Most, TimeSpan In)[] Asking = Windows(14, 16, 120, 3600);
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly Lock _lock = new();
    private readonly SlidingWindows _tenant = new([(perTenant, TimeSpan.FromSeconds(1))]);
    private readonly Dictionary<(string Conversation, string Operation), SlidingWindows> _threads = [];
    private readonly List<ConnectorArrival> _arrivals = [];
    private readonly long _started = (time ?? TimeProvider.System).GetTimestamp();

    /// <summary>Every call in the order of arrival, with what became of it.</summary>
    public IReadOnlyList<ConnectorArrival> Arrivals
    {
        get
        {
            lock (_lock) return [.. _arrivals];
        }
    }

    /// <summary>How many calls were refused with 429: a bot that paces itself provokes none.</summary>
    public int Throttled => Arrivals.Count(arrival => arrival.RefusedBy is not null);

    /// <summary>Null when the call is allowed now, else how long to leave it.</summary>
    /// <param name="operation">
    /// <c>send</c>, <c>update</c>, <c>create</c>, <c>member</c> or <c>conversations</c>; others count for the tenant only.
    /// </param>
    public TimeSpan? Take(string operation, string conversation)
    {
        lock (_lock)
        {
            var now = _time.GetElapsedTime(_started);
            var thread = Thread(operation, conversation);
            var (threadWait, tenantWait) = (thread?.Wait(now) ?? TimeSpan.Zero, _tenant.Wait(now));
            var refusedBy = threadWait > TimeSpan.Zero ? LimitedBy.Conversation : tenantWait > TimeSpan.Zero ? LimitedBy.Tenant : (LimitedBy?)null;
            _arrivals.Add(new ConnectorArrival(now, operation, conversation, refusedBy));
            if (refusedBy is not null) return threadWait > tenantWait ? threadWait : tenantWait;
            thread?.Count(now);
            _tenant.Count(now);
            return null;
        }
    }

    // Changing a message is taken for sending one: the published table names no kinder limit for it.
    private SlidingWindows? Thread(string operation, string conversation)
    {
        var (kind, windows) = operation switch
        {
            "send" or "update" => ("send", Speaking),
            "create" => (operation, Speaking),
            "member" or "conversations" => (operation, Asking),
            _ => ("", null),
        };
        if (windows is null) return null;
        if (!_threads.TryGetValue((conversation, kind), out var thread)) _threads[(conversation, kind)] = thread = new SlidingWindows(windows);
        return thread;
    }

    private static (int, TimeSpan)[] Windows(int one, int two, int thirty, int hour) =>
    [
        (one, TimeSpan.FromSeconds(1)), (two, TimeSpan.FromSeconds(2)), (thirty, TimeSpan.FromSeconds(30)), (hour, TimeSpan.FromHours(1)),
    ];
}

/// <summary>Which of the limits a call ran into.</summary>
public enum LimitedBy { Conversation, Tenant }

/// <summary>A call of the bot as it arrived.</summary>
/// <param name="At">Since the limiter began.</param>
/// <param name="RefusedBy">Null when it was taken.</param>
public sealed record ConnectorArrival(TimeSpan At, string Operation, string ConversationId, LimitedBy? RefusedBy);

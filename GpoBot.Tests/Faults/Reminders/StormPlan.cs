namespace GpoBot.Tests.Faults.Reminders;

/// <summary>When what goes wrong: drawn from the seed, counted in calls that the channel takes.</summary>
/// <param name="skews">How far the clock of each instance is off.</param>
/// <param name="deaths">Kills of an instance in the middle of a call.</param>
/// <param name="hanging">Calls that are never answered.</param>
/// <param name="outages">Times the store is stopped and started.</param>
internal sealed class StormPlan(int seed, IReadOnlyList<TimeSpan> skews, int deaths = 6, int outages = 1, int hanging = 3)
{
    /// <summary>Of some hundred and twenty messages; what comes later may find nothing left to disturb.</summary>
    private const int Within = 70;

    private readonly Random _chance = new(seed);
    private readonly Lock _lock = new();
    private int _calls;
    private (Queue<(int At, DeathAt How)> Deaths, Queue<int> Outages)? _drawn;

    public int Seed { get; } = seed;
    public int Hanging { get; } = hanging;
    public IReadOnlyList<TimeSpan> Skews { get; } = skews;

    public int DisastersLeft
    {
        get
        {
            lock (_lock) return Drawn().Deaths.Count + Drawn().Outages.Count;
        }
    }

    /// <summary>Asked at each call that will be taken; how its caller dies in it, or null.</summary>
    public DeathAt? DeathNow()
    {
        lock (_lock)
        {
            if (!Drawn().Deaths.TryPeek(out var next) || ++_calls < next.At) return null;
            return Drawn().Deaths.Dequeue().How;
        }
    }

    public bool OutageNow(int taken)
    {
        lock (_lock) return Drawn().Outages.TryPeek(out var next) && taken >= next && Drawn().Outages.TryDequeue(out _);
    }

    public bool RevivesNow()
    {
        lock (_lock) return _chance.Next(3) > 0;
    }

    private (Queue<(int At, DeathAt How)> Deaths, Queue<int> Outages) Drawn() => _drawn ??=
    (
        new(Enumerable.Range(0, deaths).Select(number => (At: _chance.Next(3, Within), How: (DeathAt)(number % 3))).OrderBy(death => death.At)),
        new(Enumerable.Range(0, outages).Select(_ => _chance.Next(10, Within)).Order())
    );
}

using NodaTime;

namespace GpoBot.Web.Delivery;

/// <summary>When to try again: doubling from a few seconds to an hour, and anywhere below that (full
/// jitter), so that those who failed together do not come back together; never before the other side allows.</summary>
public sealed class RetryPlan(Func<double> random)
{
    private const int Most = 12;
    private static readonly Duration First = Duration.FromSeconds(10);
    private static readonly Duration Least = Duration.FromSeconds(1);
    private static readonly Duration Longest = Duration.FromHours(1);

    /// <summary>True when no other try follows this one.</summary>
    public bool IsLast(int attempts) => attempts >= Most;

    /// <summary>The pause after this many tries; null when it is time to give up.</summary>
    public Duration? After(int attempts, TimeSpan? asked)
    {
        if (IsLast(attempts)) return null;
        var doubled = Duration.Min(First * Math.Pow(2, attempts - 1), Longest);
        // What the other side asked for is asked of many: they come back one after the other.
        return asked is { } wait
            ? Duration.FromTimeSpan(wait) + Duration.Min(doubled, First) * random()
            : Least + doubled * random();
    }
}

namespace GpoBot.Web.Development;

/// <summary>A clock that can be set, and then runs on at its normal pace. Timers keep real time.</summary>
public sealed class DevelopmentClock : TimeProvider
{
    private readonly Lock _lock = new();
    private TimeSpan _offset;

    public DevelopmentClock(DateTimeOffset? start = null)
    {
        if (start is { } now) Set(now);
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return System.GetUtcNow() + _offset;
    }

    public void Set(DateTimeOffset now)
    {
        lock (_lock) _offset = now.ToUniversalTime() - System.GetUtcNow();
    }
}

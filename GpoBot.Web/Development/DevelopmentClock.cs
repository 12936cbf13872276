namespace GpoBot.Web.Development;

/// <summary>A clock that can be set, and then runs on at its normal pace. What it skips forward has passed by every measure, as if nobody had
/// set it; timers keep real time.</summary>
public sealed class DevelopmentClock : TimeProvider
{
    private readonly Lock _lock = new();
    private TimeSpan _offset;
    private TimeSpan _skipped;

    public DevelopmentClock(DateTimeOffset? start = null)
    {
        if (start is { } now) Set(now);
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return System.GetUtcNow() + _offset;
    }

    public override long GetTimestamp()
    {
        lock (_lock) return System.GetTimestamp() + (long)(_skipped.TotalSeconds * TimestampFrequency);
    }

    public void Set(DateTimeOffset now)
    {
        lock (_lock)
        {
            var offset = now.ToUniversalTime() - System.GetUtcNow();
            if (offset > _offset) _skipped += offset - _offset;
            _offset = offset;
        }
    }
}

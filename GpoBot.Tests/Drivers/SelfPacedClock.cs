namespace GpoBot.Tests.Drivers;

/// <summary>A clock on which whoever waits finds the time passed at once, and a little more, as with any timer.</summary>
/// <param name="late">How much later than asked a wait ends.</param>
internal sealed class SelfPacedClock(Func<TimeSpan>? late = null) : TimeProvider
{
    private readonly Lock _lock = new();
    private TimeSpan _now;

    public TimeSpan Now
    {
        get
        {
            lock (_lock) return _now;
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Pass(TimeSpan time)
    {
        lock (_lock) _now += time;
    }

    public override long GetTimestamp() => Now.Ticks;

    public override DateTimeOffset GetUtcNow() => FixedClock.OnDemoDay.GetUtcNow() + Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero) Pass(dueTime + (late?.Invoke() ?? TimeSpan.Zero));
        if (dueTime >= TimeSpan.Zero) ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new Ended();
    }

    private sealed class Ended : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

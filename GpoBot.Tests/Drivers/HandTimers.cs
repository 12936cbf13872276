namespace GpoBot.Tests.Drivers;

/// <summary>Timers that end when a test says so, and then all that would have ended by that time.</summary>
internal sealed class HandTimers : TimeProvider
{
    private readonly List<(TimeSpan Due, Action End)> _timers = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_timers) _timers.Add((dueTime, () => callback(state)));
        return new FixedTimer();
    }

    public void Pass(TimeSpan time)
    {
        List<Action> ended;
        lock (_timers) ended = [.. _timers.Where(timer => timer.Due <= time).Select(timer => timer.End)];
        foreach (var end in ended) end();
    }

    private sealed class FixedTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

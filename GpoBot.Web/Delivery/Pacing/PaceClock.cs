namespace GpoBot.Web.Delivery.Pacing;

/// <summary>The clock that nobody sets, since the process began, and waiting by it.</summary>
internal sealed class PaceClock(TimeProvider time)
{
    private readonly long _began = time.GetTimestamp();

    public TimeSpan Now => time.GetElapsedTime(_began);

    /// <summary>How long a message may keep its place at work; beyond that it makes room for others.</summary>
    public TimeSpan Patience { get; } = TimeSpan.FromSeconds(3);

    // Timers count whole milliseconds: rounded down, a wait would be a busy loop.
    public Task WaitAsync(TimeSpan wait, CancellationToken cancellation) =>
        Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time, cancellation);
}

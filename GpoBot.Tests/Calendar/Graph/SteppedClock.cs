namespace GpoBot.Tests.Calendar.Graph;

/// <summary>A clock that goes on only when it is told to.</summary>
internal sealed class SteppedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;

    public void Pass(TimeSpan time) => now += time;
}

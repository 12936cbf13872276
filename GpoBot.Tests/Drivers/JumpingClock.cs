namespace GpoBot.Tests.Drivers;

/// <summary>A wall clock that can be off, beside a steady one; both stand still but for what a test lets pass.</summary>
internal sealed class JumpingClock : TimeProvider
{
    public TimeSpan Off { get; set; }
    public TimeSpan Passed { get; set; }
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    public override long GetTimestamp() => Passed.Ticks;
    public override DateTimeOffset GetUtcNow() => FixedClock.OnDemoDay.GetUtcNow() + Passed + Off;
}

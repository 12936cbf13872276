namespace GpoBot.Tests.Drivers;

/// <summary>A clock that stands still where it was put.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>The Friday on which the demo department is dated, in the morning in Paris.</summary>
    public static FixedClock OnDemoDay { get; } = new(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(1)));

    public override DateTimeOffset GetUtcNow() => now;
}

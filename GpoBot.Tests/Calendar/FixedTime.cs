namespace GpoBot.Tests.Calendar;

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public static FixedTime November20() => new(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(1)));

    public DateTimeOffset Now { get; set; } = now;
    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}

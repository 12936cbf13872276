using GpoBot.Web.Development;

namespace GpoBot.Web.Delivery;

/// <summary>
/// Notices a wall clock that jumps against the clock nobody sets. A wrong date would send the reminders of another day, and what
/// was sent cannot be taken back: nothing new is begun until the clock is back, or has stood by its new time for a while.
/// </summary>
public sealed partial class ClockWatch(TimeProvider time, ILogger<ClockWatch> logger)
{
    private static readonly TimeSpan Jump = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // In Development people jump through time on purpose.
    private readonly bool _exempt = time is DevelopmentClock;
    private readonly Lock _lock = new();
    private (DateTimeOffset Wall, long Steady) _trusted = (time.GetUtcNow(), time.GetTimestamp());
    private long? _jumpedAt;

    /// <summary>Whether the wall clock may be gone by now; to be asked again and again.</summary>
    public bool IsTrusted()
    {
        if (_exempt) return true;
        lock (_lock)
        {
            var (wall, steady) = (time.GetUtcNow(), time.GetTimestamp());
            var off = wall - _trusted.Wall - time.GetElapsedTime(_trusted.Steady, steady);
            if (off.Duration() > Jump && _jumpedAt is null)
            {
                Log.Jumped(logger, (long)off.TotalSeconds);
                _jumpedAt = steady;
            }
            else if (off.Duration() <= Jump || time.GetElapsedTime(_jumpedAt!.Value, steady) >= Patience)
            {
                if (_jumpedAt is not null) Log.Settled(logger, (long)off.TotalSeconds);
                _jumpedAt = null;
                _trusted = (wall, steady);
            }

            return _jumpedAt is null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(69, LogLevel.Error, "The clock jumped by {Seconds} s: nothing new is begun until it is back or has kept its new time for ten minutes")]
        public static partial void Jumped(ILogger logger, long seconds);

        [LoggerMessage(70, LogLevel.Warning, "The clock is gone by again, {Seconds} s from where it would have been")]
        public static partial void Settled(ILogger logger, long seconds);
    }
}

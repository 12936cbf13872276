using NodaTime;

namespace GpoBot.Core.Calendars;

/// <summary>
/// When the organiser's calendar is read. The regular moments of a group are always the same ones, so that however many
/// readings ask for the next one, it is one; and they differ between groups, so that not all are read at once.
/// </summary>
public static class LookTimes
{
    /// <summary>For a calendar that tells of changes: what it may have failed to tell is found by then.</summary>
    public static readonly Duration SafetyNet = Duration.FromHours(4);

    /// <summary>For a calendar that cannot tell.</summary>
    public static readonly Duration Asking = Duration.FromMinutes(15);

    private static readonly Duration Gathering = Duration.FromSeconds(2);
    private static readonly Duration Grain = Duration.FromMinutes(1);
    private static readonly Duration LongestPause = Duration.FromMinutes(30);

    /// <summary>The first regular moment after this one.</summary>
    public static Instant Regular(string gpoId, Instant now, Duration period) => Next(now, period, Phase(gpoId));

    /// <summary>Nearly at once: all that is told within two seconds is read in one go.</summary>
    public static Instant Soon(Instant now) => Next(now, Gathering, Duration.Zero);

    /// <summary>
    /// When to try again after a failure that may pass: not before the calendar allows, and the later the longer nothing could be
    /// read.
    /// </summary>
    public static Instant Again(Instant now, Instant? lastRead, TimeSpan? asked)
    {
        var pause = lastRead is { } read && read < now ? Duration.Min((now - read) / 8, LongestPause) : Grain;
        if (asked is { } wait) pause = Duration.Max(pause, Duration.Min(Duration.FromTimeSpan(wait), SafetyNet));
        return Next(now + pause, Grain, Duration.Zero);
    }

    // Strictly later, also when the moment lies on the grid: the pointer that led here may bear that very moment.
    private static Instant Next(Instant after, Duration period, Duration phase)
    {
        var ticks = (after - NodaConstants.UnixEpoch - phase).BclCompatibleTicks;
        var grid = period.BclCompatibleTicks;
        return NodaConstants.UnixEpoch + phase + Duration.FromTicks((ticks / grid + 1) * grid);
    }

    private static Duration Phase(string gpoId)
    {
        var hash = 2166136261u;
        foreach (var letter in gpoId) hash = unchecked((hash ^ letter) * 16777619u);
        return Duration.FromSeconds(hash % (uint)SafetyNet.TotalSeconds);
    }
}

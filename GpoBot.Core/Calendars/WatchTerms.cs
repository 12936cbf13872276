using NodaTime;

namespace GpoBot.Core.Calendars;

/// <summary>How long the calendar tells of changes before it must be asked again.</summary>
public static class WatchTerms
{
    /// <summary>The shortest of the limits that Microsoft has published for events.</summary>
    public static readonly Duration Longest = Duration.FromMinutes(4230);

    /// <summary>At half of it, so that a day without any connection does no harm.</summary>
    public static Instant RenewalOf(Instant expiresAt) => expiresAt - Longest / 2;
}

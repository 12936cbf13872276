using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;

namespace GpoBot.Web.Delivery;

/// <summary>How a try ended. Pending asks for another one; the rest is final.</summary>
/// <param name="Error">Code of the refusal; never a body or an address.</param>
/// <param name="RetryAfter">What the other side asked for.</param>
/// <param name="Event">What the calendar made, to be kept with its meeting.</param>
/// <param name="LeftTeams">The person has just closed Teams to GpoBot: the sector lead is to know.</param>
public sealed record Ending(
    EffectState State, Channel? Through = null, string? Error = null, TimeSpan? RetryAfter = null, MadeEvent? Event = null,
    bool LeftTeams = false)
{
    public static Ending Dropped { get; } = new(EffectState.Dropped);

    public static Ending Later(string error, TimeSpan? retryAfter) => new(EffectState.Pending, Error: error, RetryAfter: retryAfter);
}

/// <summary>The event of a meeting, as the calendar named it.</summary>
public sealed record MadeEvent(string MeetingId, CalendarEvent Event);

using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Web.Delivery.Bundles;

namespace GpoBot.Web.Delivery;

/// <summary>How a try ended. Pending asks for another one; the rest is final.</summary>
/// <param name="Error">Code of the refusal; never a body or an address.</param>
/// <param name="RetryAfter">What the other side asked for.</param>
/// <param name="Synced">What the calendar did for a meeting, to be kept with it.</param>
/// <param name="LeftTeams">The person has just closed Teams to GpoBot: the sector lead is to know.</param>
public sealed record Ending(
    EffectState State, Channel? Through = null, string? Error = null, TimeSpan? RetryAfter = null, SyncedMeeting? Synced = null,
    bool LeftTeams = false)
{
    public static Ending Dropped { get; } = new(EffectState.Dropped);

    /// <summary>Nothing was tried: its turn is further away than it was worth waiting for.</summary>
    public TimeSpan? HeldBack { get; init; }

    /// <summary>The other side had too much of everything, not of this: it says nothing against this message, and counts as no try.</summary>
    public bool Throttled { get; init; }

    /// <summary>What was said besides in the same message, for other GPOs.</summary>
    public IReadOnlyList<BundlePart> Company { get; init; } = [];

    /// <summary>The way itself takes nothing, or not from us: that says nothing against this message either, which may wait for days.</summary>
    public bool WayIsShut { get; init; }

    /// <summary>The way is shut to this GPO alone, or so it seems: what others have to say need not wait for it.</summary>
    public bool IsOwnTrouble { get; init; }

    public static Ending Later(string error, TimeSpan? retryAfter) => new(EffectState.Pending, Error: error, RetryAfter: retryAfter);
}

/// <summary>A meeting as it was brought to the calendar, and what came of it.</summary>
public sealed record SyncedMeeting(Meeting Meeting, CalendarSyncResult Result);

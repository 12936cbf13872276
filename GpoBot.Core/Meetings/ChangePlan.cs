using GpoBot.Core.Deciding;
using NodaTime;

namespace GpoBot.Core.Meetings;

/// <summary>What becomes of each meeting that a change is asked for; for the preview as for the decision.</summary>
/// <param name="Changed">In their former order; the named one first.</param>
/// <param name="Kept">Following ones that stay wholly as they are, each with its reason.</param>
public sealed record ChangePlan(IReadOnlyList<ChangedMeeting> Changed, IReadOnlyList<KeptMeeting> Kept)
{
    /// <summary>Whether any of them starts at another moment.</summary>
    public bool Moves => Changed.Any(change => change.Moves);
}

/// <summary>A meeting as it was and as it becomes.</summary>
public sealed record ChangedMeeting(Meeting Before, Meeting After)
{
    public bool Moves => Before.Start != After.Start;
}

/// <summary>A meeting that stays where it is, since it could not be where it was to go.</summary>
public sealed record KeptMeeting(Meeting Meeting, LocalDateTime Wanted, Refusal Reason);

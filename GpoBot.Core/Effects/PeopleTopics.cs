namespace GpoBot.Core.Effects;

/// <summary>What is said of the roster and of commitments that pass to somebody else: topics of messages.</summary>
public static class PeopleTopics
{
    /// <summary>To somebody who was just written into the roster.</summary>
    public const string ContactAdded = "contact-added";

    /// <summary>To the sector lead: a contact (first subject) has left; the other subjects are commitments that nobody answers for.</summary>
    public const string ContactLeft = "contact-left";

    /// <summary>To whoever takes over the commitments (the subjects) of somebody who left.</summary>
    public const string CommitmentsPassed = "commitments-passed";

    /// <summary>To the owner of a commitment: the sector lead has changed its title or its due date.</summary>
    public const string CommitmentChanged = "commitment-changed";

    /// <summary>To the former owner of a commitment that passed to another contact.</summary>
    public const string CommitmentTaken = "commitment-taken";

    /// <summary>To the coming sector lead: all that is needed to begin.</summary>
    public const string HandoverPack = "handover-pack";

    /// <summary>To the new sector lead, on the day.</summary>
    public const string HandoverDone = "handover-done";

    /// <summary>To whoever was to follow, when the handover is called off.</summary>
    public const string HandoverOff = "handover-off";
}

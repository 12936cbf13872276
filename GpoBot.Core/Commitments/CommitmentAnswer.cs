using GpoBot.Core.Deciding;
using NodaTime;

namespace GpoBot.Core.Commitments;

/// <summary>
/// What somebody says of a commitment. "Nothing new" is an answer: the state stays and the reminders stop.
/// </summary>
/// <param name="Status">New state; null when nothing changed or only a date is asked for.</param>
/// <param name="Progress">Percent, 0 to 100.</param>
/// <param name="Reason">Why it is blocked, or to be given up.</param>
/// <param name="On">Day it was done (with <see cref="CommitmentStatus.Done"/>) or of the next step (otherwise).</param>
/// <param name="RequestedDueOn">Later due date asked for; the sector lead decides, and one who says it has decided.</param>
public sealed record CommitmentAnswer(
    CommitmentStatus? Status = null, int? Progress = null, BlockingReason? Reason = null,
    LocalDate? On = null, LocalDate? RequestedDueOn = null, string? Comment = null, bool NothingNew = false)
{
    public const int LongestComment = 200;

    /// <summary>The commitment once this answer is recorded.</summary>
    internal Commitment AppliedTo(Commitment before, Situation situation)
    {
        var status = Status ?? before.Status;
        // Giving up is decided with the sector lead: said by a partner, it waits to be confirmed.
        if (status == CommitmentStatus.Dropped && !situation.Actor.LeadsTheGroup) status = CommitmentStatus.ToConfirm;
        var closes = status is CommitmentStatus.Done or CommitmentStatus.Dropped;
        var asked = closes ? null : RequestedDueOn;
        var decides = asked is not null && situation.Actor.LeadsTheGroup;
        return before with
        {
            Status = status,
            Progress = status == CommitmentStatus.Done ? 100 : Progress ?? before.Progress,
            BlockedBy = Reason ?? (status == CommitmentStatus.Dropped || status == before.Status ? before.BlockedBy : null),
            DoneOn = status == CommitmentStatus.Done ? On ?? situation.Today : null,
            NextStepOn = closes ? null : On ?? before.NextStepOn,
            DueOn = decides ? asked : before.DueOn,
            RequestedDueOn = closes || decides ? null : asked ?? before.RequestedDueOn,
            // What was said of a former state does not explain the new one.
            Comment = Comment ?? (status == before.Status ? before.Comment : null),
            AnsweredAt = situation.Now, AnsweredBy = situation.Actor.Id, AnsweredThrough = situation.Through,
            Version = before.Version + 1,
        };
    }

    /// <summary>True when the commitment already holds all that is said here.</summary>
    internal bool IsAlreadyIn(Commitment current) =>
        (Status is null || Status == current.Status || (Status, current.Status) is (CommitmentStatus.Dropped, CommitmentStatus.ToConfirm))
        && (Reason is null || Reason == current.BlockedBy)
        && (On is null || On == current.DoneOn || On == current.NextStepOn)
        && (RequestedDueOn is null || RequestedDueOn == current.RequestedDueOn || RequestedDueOn == current.DueOn)
        && (Comment is null || Comment == current.Comment);
}

using NodaTime;

namespace GpoBot.Core.Commitments;

/// <summary>
/// What somebody says of a commitment. "Nothing new" is an answer: the state stays and the reminders stop.
/// </summary>
/// <param name="Status">New state; null when nothing changed or only a date is asked for.</param>
/// <param name="Progress">Percent, 0 to 100.</param>
/// <param name="On">Day it was done (with <see cref="CommitmentStatus.Done"/>) or of the next step (otherwise).</param>
/// <param name="RequestedDueOn">Later due date asked for; the sector lead decides.</param>
public sealed record CommitmentAnswer(
    CommitmentStatus? Status = null, int? Progress = null, BlockingReason? Reason = null,
    LocalDate? On = null, LocalDate? RequestedDueOn = null, string? Comment = null, bool NothingNew = false)
{
    public const int LongestComment = 200;
}

using GpoBot.Core.Access;
using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>Who may be asked about a commitment at all, and from when on.</summary>
internal static class CommitmentOwners
{
    public static bool MayBeAsked(Commitment commitment, PlanFrame frame) =>
        IsLive(commitment) && !commitment.RemindersStopped
        && frame.FindContact(commitment.OwnerId) is { } owner && frame.Hears(owner) && MayHear(owner, commitment);

    /// <summary>The same where nobody's wishes count: their lead may ask.</summary>
    public static bool MayBeAsked(Commitment commitment, Gpo gpo) => IsLive(commitment) && MayHear(gpo.FindContact(commitment.OwnerId), commitment);

    public static bool IsLive(Commitment commitment) => commitment is { Open: true, Archived: false };

    /// <summary>A contact who left hears nothing, and a partner nothing of what stays within the police.</summary>
    public static bool MayHear(Contact? contact, Commitment commitment) =>
        contact is { Active: true } && Rights.MayHearOf(contact, commitment);

    /// <summary>
    /// The day before which nothing of it is said: the owner named a next step on it, or asked to be left alone until then.
    /// </summary>
    public static LocalDate? NotBefore(Commitment commitment) => PlanFrame.Latest(commitment.NextStepOn, commitment.SnoozedUntil);
}

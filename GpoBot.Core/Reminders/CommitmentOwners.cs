using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;

namespace GpoBot.Core.Reminders;

/// <summary>Who may be asked about a commitment at all.</summary>
internal static class CommitmentOwners
{
    public static bool MayBeAsked(Commitment commitment, Gpo gpo) =>
        IsLive(commitment) && MayHear(gpo.FindContact(commitment.OwnerId), commitment);

    public static bool IsLive(Commitment commitment) => commitment is { Open: true, Archived: false };

    /// <summary>A contact who left hears nothing, and a partner nothing of what stays within the police.</summary>
    public static bool MayHear(Contact? contact, Commitment commitment) =>
        contact is { Active: true } && (contact.LeadsTheGroup || !commitment.PoliceOnly);
}

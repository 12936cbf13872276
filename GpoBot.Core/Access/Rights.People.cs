using GpoBot.Core.Groups;
using GpoBot.Core.Roster;

namespace GpoBot.Core.Access;

// Of the roster, the charter and changes of commitments.
public static partial class Rights
{
    public static bool MayManageRoster(Contact actor) => actor is { Active: true, LeadsTheGroup: true };

    /// <summary>Only the lead, not the deputy: what is handed over is the lead's own post.</summary>
    public static bool MayHandOver(Contact actor) => actor is { Active: true, Role: ContactRole.Lead };

    public static bool MaySetGroup(Contact actor) => actor is { Active: true, LeadsTheGroup: true };

    public static bool MayChangeCommitments(Contact actor) => actor is { Active: true, LeadsTheGroup: true };

    /// <summary>
    /// Who has not signed the charter comes to meetings, sees the titles of the agenda and the commitments of their own organisation,
    /// and nothing else. The police are bound by their own rules.
    /// </summary>
    public static bool IsBoundByCharter(Contact contact) =>
        contact.LeadsTheGroup || contact.PartnerType == PartnerTypes.Police || contact.CharterSignedOn is not null;
}

using GpoBot.Core.Groups;
using GpoBot.Core.Roster;

namespace GpoBot.Core.Access;

// Of the roster, the charter and changes of commitments.
public static partial class Rights
{
    public static bool MayManageRoster(Contact actor) => May(actor, Right.ManageRoster);

    /// <summary>Only the lead, not the deputy: what is handed over is the lead's own post.</summary>
    public static bool MayHandOver(Contact actor) => May(actor, Right.HandOver);

    public static bool MaySetGroup(Contact actor) => May(actor, Right.SetGroup);

    public static bool MayChangeCommitments(Contact actor) => May(actor, Right.ChangeCommitments);

    /// <summary>
    /// Who has not signed the charter comes to meetings, sees the titles of the agenda and the commitments of their own organisation,
    /// and nothing else. The police are bound by their own rules.
    /// </summary>
    public static bool IsBoundByCharter(Contact contact) =>
        contact.LeadsTheGroup || contact.PartnerType == PartnerTypes.Police || contact.CharterSignedOn is not null;
}

using static GpoBot.Core.Access.Permission;
using static GpoBot.Core.Access.Standing;

namespace GpoBot.Core.Access;

// An organisation sees in full what it has promised, of the others title and state, and nothing of what stays with the police.
public static partial class RightsTable
{
    private static Row[] OfCommitments() =>
    [
        Allow(Right.AddCommitments, (Leads, Always)),
        Allow(Right.ChangeCommitments, (Leads, Always)),
        Allow(Right.DecidePostponements, (Leads, Always)),
        Allow(Right.SeeCommitments, (Leads, Always), (Members, OfOwnOrganisation), ([Occasional], WhenEntrusted)),
        Allow(Right.SeeCommitmentStates, (Leads, Always), (Members, WhenCharterSigned), ([Occasional], WhenCharterSigned)),
        Allow(Right.SeePoliceOnly, (Leads, Always)),
        Allow(Right.AnswerCommitments, (Leads, Always), (Members, OfOwnOrganisation), ([Occasional], WhenEntrusted)),
        Allow(Right.SetReminders, (Leads, Always)),
        Allow(Right.SeeFollowUp, (Leads, Always)),
        Allow(Right.SetOwnReminders, (Roster, Always)),
    ];
}

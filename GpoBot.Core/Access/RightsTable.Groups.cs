using static GpoBot.Core.Access.Permission;
using static GpoBot.Core.Access.Standing;

namespace GpoBot.Core.Access;

// The roster and the group are kept by who leads it; oneself, by everybody.
public static partial class RightsTable
{
    private static Row[] OfGroups() =>
    [
        Allow(Right.SeeRoster, (Leads, Always), (Members, WhenCharterSigned)),
        Allow(Right.ManageRoster, (Leads, Always)),
        Allow(Right.HandOver, ([Lead], Always)),
        Allow(Right.SetGroup, (Leads, Always)),
        Allow(Right.LinkPlaces, (Leads, Always)),
        Allow(Right.ManageOwnData, (Roster, Always)),
        Allow(Right.LeaveGroup, ([DeputyLead, .. Members, Occasional], Always)),
    ];
}

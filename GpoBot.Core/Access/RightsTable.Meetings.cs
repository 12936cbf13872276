using static GpoBot.Core.Access.Permission;
using static GpoBot.Core.Access.Standing;

namespace GpoBot.Core.Access;

// Who leads runs the meeting; who is invited comes to it; what was said there is for those bound by the charter.
public static partial class RightsTable
{
    private static Row[] OfMeetings() =>
    [
        Allow(Right.PlanMeetings, (Leads, Always)),
        Allow(Right.SeeMeetings, (Leads, Always), (Members, WhenInvited), ([Occasional], WhenInvited)),
        Allow(Right.AnswerInvitations, (Leads, Always), (Members, WhenInvited), ([Occasional], WhenInvited)),
        Allow(Right.SeeWhoComes, (Leads, Always), (Members, WhenInvited), ([Occasional], WhenInvited)),
        Allow(Right.NoteAttendance, (Leads, Always)),
        Allow(Right.HoldMeetings, (Leads, Always)),
        Allow(Right.WriteRecords, (Leads, Always)),
        Allow(Right.ReadRecords, (Leads, Always), (Members, WhenCharterSigned)),
        Allow(Right.SeeAgendaPoints, (Leads, Always), (Members, WhenCharterSigned), ([Occasional], WhenCharterSigned)),
        Allow(Right.ProposePoints, (Leads, Always), (Members, WhenCharterSigned)),
        Allow(Right.EditAgendas, (Leads, Always)),
        Allow(Right.SeeDropIns, (Leads, Always), (Members, Always)),
        Allow(Right.NoteDropIns, (Leads, Always), ([Standing.Delegate], Always)),
        Allow(Right.StartRounds, (Leads, Always)),
        Allow(Right.SeeClosedPeriods, (Leads, Always), (Members, Always)),
        Allow(Right.ClosePeriods, (Leads, Always)),
        Allow(Right.SubscribeToCalendar, (Roster, Always)),
        Allow(Right.SendFeedLinks, (Leads, Always)),
    ];
}

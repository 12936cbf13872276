using static GpoBot.Core.Access.Permission;

namespace GpoBot.Core.Access;

// Who signed the charter brings problems forward and has a say; who leads takes them up and ends them.
public static partial class RightsTable
{
    private static Row[] OfProblems() =>
    [
        Allow(Right.ReportProblems, (Leads, Always), (Members, WhenCharterSigned)),
        Allow(Right.SeeProblems, (Leads, Always), (Members, WhenCharterSigned)),
        Allow(Right.SeeProblemFiles, (Leads, Always), ([Standing.Partner, Standing.Operator], WhenCharterSigned)),
        Allow(Right.SeeProposals, (Leads, Always), (Members, OfOwnDoing)),
        Allow(Right.SeeLinkedProblems, (Leads, Always), (Members, WhenCharterSigned)),
        Allow(Right.DevelopProblems, (Leads, Always)),
        Allow(Right.EvaluateProblems, (Leads, Always)),
        Allow(Right.GiveOpinions, (Leads, Always), (Members, WhenCharterSigned)),
        Allow(Right.ReportReturns, (Leads, Always), (Members, WhenCharterSigned)),
        Allow(Right.SpeakForResidents, (Leads, Always), ([Standing.Delegate], WhenCharterSigned)),
        Allow(Right.EndProblems, (Leads, Always)),
        Allow(Right.ReportIncidents, ([Standing.Operator], WhenCharterSigned)),
        Allow(Right.SeeIncidents, (Leads, Always)),
    ];
}

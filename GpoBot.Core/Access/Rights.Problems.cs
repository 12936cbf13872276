using GpoBot.Core.Groups;
using GpoBot.Core.Incidents;
using GpoBot.Core.Problems;

namespace GpoBot.Core.Access;

// Of problems, from the report to the plan, and of incidents on the transport network.
public static partial class Rights
{
    /// <summary>Whoever has signed the charter may bring a problem before the group; a guest of one meeting may not.</summary>
    public static bool MayReport(Contact actor) => May(actor, Right.ReportProblems);

    public static bool MayDevelopProblems(Contact actor) => May(actor, Right.DevelopProblems);

    /// <summary>What was only proposed is known to the leads and to who proposed it; the rest to all who have signed the charter.</summary>
    public static bool MaySee(Contact actor, Problem problem) => problem.Open || problem.Closed
        ? May(actor, Right.SeeProblems)
        : May(actor, Right.SeeProposals, problem.ProposedBy == actor.Id ? Circumstances.OwnDoing : Circumstances.None);

    /// <summary>Another group's problem that is followed here too.</summary>
    public static bool MaySeeLinked(Contact actor) => May(actor, Right.SeeLinkedProblems);

    /// <summary>A delegate repeats to residents what may be said in public, and is shown just that.</summary>
    public static bool SpeaksToResidents(Contact actor) => !May(actor, Right.SeeProblemFiles);

    public static bool MayReportIncidents(Contact actor, Group group) => May(actor, Right.ReportIncidents) && Incident.AreKeptBy(group);

    public static bool MaySeeIncidents(Contact actor, Group group) => May(actor, Right.SeeIncidents) && Incident.AreKeptBy(group);
}

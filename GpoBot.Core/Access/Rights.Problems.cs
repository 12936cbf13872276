using GpoBot.Core.Groups;
using GpoBot.Core.Incidents;
using GpoBot.Core.Problems;

namespace GpoBot.Core.Access;

// Of problems, from the report to the plan, and of incidents on the transport network.
public static partial class Rights
{
    /// <summary>Whoever has signed the charter may bring a problem before the group; a guest of one meeting may not.</summary>
    public static bool MayReport(Contact actor) =>
        actor is { Active: true } && (actor.LeadsTheGroup || (actor.Role != ContactRole.Occasional && IsBoundByCharter(actor)));

    public static bool MayDevelopProblems(Contact actor) => actor is { Active: true, LeadsTheGroup: true };

    /// <summary>What was only proposed is known to the leads and to who proposed it; the rest to all who have signed the charter.</summary>
    public static bool MaySee(Contact actor, Problem problem) =>
        actor.Active && (actor.LeadsTheGroup || problem.ProposedBy == actor.Id || (MayReport(actor) && (problem.Open || problem.Closed)));

    /// <summary>Another group's problem that is followed here too.</summary>
    public static bool MaySeeLinked(Contact actor) => MayReport(actor);

    /// <summary>A delegate repeats to residents what may be said in public, and is shown just that.</summary>
    public static bool SpeaksToResidents(Contact actor) => actor is { PartnerType: "DCPP", LeadsTheGroup: false };

    public static bool MayReportIncidents(Contact actor, Group group) =>
        actor is { Active: true, PartnerType: "TRANSPORT", LeadsTheGroup: false } && MayReport(actor) && Incident.AreKeptBy(group);

    public static bool MaySeeIncidents(Contact actor, Group group) => actor is { Active: true, LeadsTheGroup: true } && Incident.AreKeptBy(group);
}

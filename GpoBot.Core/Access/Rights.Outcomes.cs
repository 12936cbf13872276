using GpoBot.Core.Groups;

namespace GpoBot.Core.Access;

// Who ends problems, takes them up again, and speaks for the residents.
public static partial class Rights
{
    private const string DelegatesType = "DCPP";

    public static bool MayEndProblems(Contact actor) => actor is { Active: true, LeadsTheGroup: true };

    /// <summary>Whoever has a say may tell that something has come back.</summary>
    public static bool MayReportReturn(Contact actor) => MayGiveOpinion(actor);

    /// <summary>The delegates go to the residents; a lead notes what a delegate has told.</summary>
    public static bool MaySpeakForResidents(Contact actor) => actor.Active && (actor.LeadsTheGroup || SpeaksForResidents(actor));

    public static bool SpeaksForResidents(Contact actor) =>
        actor is { Active: true, PartnerType: DelegatesType, Role: not ContactRole.Occasional };
}

using GpoBot.Core.Groups;

namespace GpoBot.Core.Access;

// Who ends problems, takes them up again, and speaks for the residents.
public static partial class Rights
{
    public static bool MayEndProblems(Contact actor) => May(actor, Right.EndProblems);

    /// <summary>Whoever has a say may tell that something has come back.</summary>
    public static bool MayReportReturn(Contact actor) => May(actor, Right.ReportReturns);

    /// <summary>The delegates go to the residents; a lead notes what a delegate has told.</summary>
    public static bool MaySpeakForResidents(Contact actor) => May(actor, Right.SpeakForResidents);

    /// <summary>Of those who may, the delegate whose work it is.</summary>
    public static bool SpeaksForResidents(Contact actor) => MaySpeakForResidents(actor) && !actor.LeadsTheGroup;
}

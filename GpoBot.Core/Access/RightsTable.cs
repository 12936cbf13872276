using static GpoBot.Core.Access.Permission;
using static GpoBot.Core.Access.Standing;

namespace GpoBot.Core.Access;

/// <summary>
/// Who may do what: one row a right, one column a standing, and what is not written here is refused. Everything that decides access
/// reads it, and <c>docs/droits.md</c> is printed from it.
/// </summary>
public static partial class RightsTable
{
    private static readonly Standing[] Leads = [Lead, DeputyLead];
    private static readonly Standing[] Members = [Partner, Operator, Standing.Delegate];
    private static readonly Standing[] Chiefs = [DistrictChief, Directorate];
    private static readonly Standing[] Roster = [.. Leads, .. Members, Occasional];

    private static readonly Dictionary<(Right Right, Standing Standing), Permission> Cells =
        new Row[][] { OfMeetings(), OfCommitments(), OfProblems(), OfGroups(), OfFigures() }.SelectMany(theme => theme)
            .SelectMany(row => row.Grants.SelectMany(grant => grant.To.Select(standing => (Cell: (row.Right, standing), grant.Permission))))
            .ToDictionary(one => one.Cell, one => one.Permission);

    /// <summary>What the cell says; never where nothing is written.</summary>
    public static Permission Of(Right right, Standing standing) => Cells.GetValueOrDefault((right, standing), Never);

    internal static bool Allows(Right right, Standing standing, Circumstances circumstances) => Of(right, standing).Holds(circumstances);

    private static Row Allow(Right right, params (IReadOnlyList<Standing> To, Permission Permission)[] grants) => new(right, grants);

    private sealed record Row(Right Right, IReadOnlyList<(IReadOnlyList<Standing> To, Permission Permission)> Grants);
}

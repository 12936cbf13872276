using GpoBot.Core.Groups;
using GpoBot.Core.Reports;

namespace GpoBot.Core.Access;

// Who may count what. A post opens figures; the content of a group opens only to those who command it, one group at a time.
public static partial class Rights
{
    public static bool MayCount(Post post, GpoFacts gpo) => May(post, Right.SeeFigures, gpo.Directorate, gpo.District);

    /// <summary>Of the group one is in oneself.</summary>
    public static bool MayCount(Contact actor) => May(actor, Right.SeeFigures);

    /// <summary>Whether the post gives this right at all, be it of few groups.</summary>
    public static bool Gives(Post post, Right right) => RightsTable.Of(right, Standings.Of(post)) != Permission.Never;

    /// <summary>Whether the post gives it for the whole country.</summary>
    public static bool GivesNation(Post post, Right right) => RightsTable.Of(right, Standings.Of(post)) == Permission.FiguresOnly;

    /// <summary>The nation sees figures only; who keeps the house sees none.</summary>
    public static bool MayOpenDetail(Post post, Group group) => May(post, Right.OpenDetail, group.Directorate, group.District);

    /// <summary>Tables and files are for those who lead; a member sees the figures of the group.</summary>
    public static bool MayCompare(Contact actor) => May(actor, Right.CompareGroups);

    /// <param name="directorate">Of the group at hand; null where it is none of any.</param>
    public static bool May(Post post, Right right, string? directorate, string? district) => RightsTable.Allows(
        right, Standings.Of(post), Covers(post, directorate, district) ? Circumstances.WithinScope : Circumstances.None);

    private static bool Covers(Post post, string? directorate, string? district) => post.Role switch
    {
        PostRole.Directorate => Is(post.Scope, directorate),
        PostRole.DistrictChief => Is(post.Scope, district),
        // Who reads traces may do so for the whole country.
        PostRole.Auditor => post.Scope.Length == 0 || Is(post.Scope, directorate) || Is(post.Scope, district),
        _ => false,
    };

    private static bool Is(string scope, string? of) => of is { Length: > 0 } && string.Equals(scope, of, StringComparison.OrdinalIgnoreCase);
}

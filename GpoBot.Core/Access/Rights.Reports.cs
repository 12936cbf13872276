using GpoBot.Core.Groups;
using GpoBot.Core.Reports;

namespace GpoBot.Core.Access;

// Who may count what. A post opens figures; the content of a group opens only to those who command it, one group at a time.
public static partial class Rights
{
    public static bool MayCount(Post post, GpoFacts gpo) => Covers(post, gpo.Directorate, gpo.District) || post.Role == PostRole.National;

    /// <summary>The nation sees figures only; who keeps the house sees none.</summary>
    public static bool MayOpenDetail(Post post, Group group) => Covers(post, group.Directorate, group.District);

    /// <summary>Tables and files are for those who lead; a member sees the figures of the group.</summary>
    public static bool MayCompare(Contact actor) => actor is { Active: true, LeadsTheGroup: true };

    private static bool Covers(Post post, string? directorate, string? district) => post.Role switch
    {
        PostRole.Directorate => Is(post.Scope, directorate),
        PostRole.DistrictChief => Is(post.Scope, district),
        _ => false,
    };

    private static bool Is(string scope, string? of) => of is { Length: > 0 } && string.Equals(scope, of, StringComparison.OrdinalIgnoreCase);
}

using static GpoBot.Core.Access.Permission;
using static GpoBot.Core.Access.Standing;

namespace GpoBot.Core.Access;

// A post opens figures; the words of a group only to who commands it, one at a time. Who keeps the house sees no content.
public static partial class RightsTable
{
    private static Row[] OfFigures() =>
    [
        Allow(Right.SeeFigures, (Leads, Always), (Members, WhenCharterSigned), (Chiefs, WithinScope), ([National], FiguresOnly)),
        Allow(Right.CompareGroups, (Leads, Always), (Chiefs, WithinScope), ([National], FiguresOnly)),
        Allow(Right.OpenDetail, (Chiefs, WithinScope)),
        Allow(Right.ReadJournal, ([Auditor], WithinScope)),
    ];
}

using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;

namespace GpoBot.Core.Attendance;

/// <summary>Who may come to a meeting in somebody's place.</summary>
public static class Deputies
{
    /// <summary>
    /// The deputy the roster names, then colleagues of the same organisation; leads stand in for leads. Whoever stays away
    /// from this very meeting is no help.
    /// </summary>
    public static IReadOnlyList<Contact> For(Gpo gpo, Meeting meeting, Contact principal) =>
    [
        .. gpo.Contacts
            .Where(other => other.Active && other.Id != principal.Id && MayStandIn(other, principal))
            .Where(other => !MeetingAnswers.StaysAway(meeting, other.Id))
            .OrderBy(other => other.Id == principal.DeputyId ? 0 : 1).ThenBy(other => other.Id, StringComparer.Ordinal),
    ];

    private static bool MayStandIn(Contact other, Contact principal) =>
        other.Id == principal.DeputyId || (other.Organisation == principal.Organisation && other.LeadsTheGroup == principal.LeadsTheGroup);
}

using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Meetings.Agenda;

/// <summary>How many partners have said where they stand since the group last met: whether the agenda can be trusted.</summary>
/// <param name="Owing">Partner organisations with an open commitment.</param>
/// <param name="Answered">Those of them that have spoken of one.</param>
public sealed record NewsHeard(int Owing, int Answered)
{
    // The same week that spares an owner the question for news.
    private const int FreshForDays = 7;

    public static NewsHeard Of(Gpo gpo, LocalDate today)
    {
        var since = gpo.Group.LastHeldOn ?? today.PlusDays(-FreshForDays - 1);
        var organisations = gpo.Commitments
            .Where(one => one is { Open: true, Archived: false })
            .Select(one => (Owner: gpo.FindContact(one.OwnerId), one.AnsweredAt))
            .Where(one => one.Owner is { Active: true, LeadsTheGroup: false })
            .GroupBy(one => one.Owner!.Organisation).ToList();
        return new NewsHeard(organisations.Count, organisations.Count(IsHeard));

        bool IsHeard(IEnumerable<(Contact? Owner, Instant? AnsweredAt)> ofOne) =>
            ofOne.Any(one => one.AnsweredAt?.InZone(gpo.Group.TimeZone).Date > since);
    }
}

using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Flows;
using NodaTime;

namespace GpoBot.Web.Calendar.Feeds;

/// <summary>
/// The calendar behind a private address, as its owner may see it at this moment: whoever has left a GPO since has lost its
/// meetings, and whoever is in none any more has lost the calendar.
/// </summary>
public sealed class PersonalFeed(IFeeds feeds, IPeople people, GpoFinder gpos, IGpoStore store, TimeProvider time)
{
    /// <summary>Rows of the past that are looked at in a GPO: what it cancels in many years.</summary>
    private const int MostPast = 1000;

    /// <summary>The calendar, or null where nothing is to be seen, for whatever reason.</summary>
    public async Task<string?> ReadAsync(string token, CancellationToken cancellation)
    {
        if (await feeds.FindOwnerAsync(token, cancellation) is not { } email) return null;
        if (await people.FindByEmailAsync(email, cancellation) is not { } person) return null;
        var mine = await gpos.LoadAllAsync(person, cancellation);
        if (mine.Count == 0) return null;

        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var read = await Task.WhenAll(mine.Select(gpo => OfAsync(gpo, email, now, cancellation)));
        return IcsFeed.Write([.. read.SelectMany(meetings => meetings)
            .OrderBy(meeting => meeting.Meeting.Start).ThenBy(meeting => meeting.Meeting.Id, StringComparer.Ordinal)]);
    }

    private async Task<IReadOnlyList<CalendarRequest>> OfAsync(Gpo gpo, string email, Instant now, CancellationToken cancellation)
    {
        List<Meeting> past = [];
        await foreach (var row in store.ReadHistoryAsync(gpo.Id, "r.meeting.", cancellation))
        {
            if (row is Meeting meeting) past.Add(meeting);
            if (past.Count == MostPast) break;
        }

        return [.. FeedMeetings.Of(gpo, email, past, now)];
    }
}

using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;

namespace GpoBot.Web.Delivery;

/// <summary>The meetings an effect is about. A cancelled meeting is history already when its cancellation is told.</summary>
public sealed class EffectMeetings(IGpoStore store)
{
    public async Task<IReadOnlyList<Meeting>> FindAsync(Effect effect, Gpo gpo, CancellationToken cancellation)
    {
        List<Meeting> meetings = [];
        foreach (var id in effect.SubjectIds)
        {
            if ((gpo.FindMeeting(id) ?? await FindPastAsync(gpo.Id, id, cancellation)) is { } meeting) meetings.Add(meeting);
        }

        return meetings;
    }

    private async Task<Meeting?> FindPastAsync(string gpoId, string id, CancellationToken cancellation)
    {
        if (!id.StartsWith("R-", StringComparison.Ordinal)) return null;
        await foreach (var row in store.ReadHistoryAsync(gpoId, "r.meeting." + id, cancellation))
        {
            if (row is Meeting past && past.Id == id) return past;
        }

        return null;
    }
}

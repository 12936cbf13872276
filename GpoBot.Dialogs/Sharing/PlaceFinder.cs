using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Places;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Flows;

namespace GpoBot.Dialogs.Sharing;

/// <summary>The GPO that a channel or chat belongs to.</summary>
public sealed class PlaceFinder(IPlaceLinks links, IGpoStore store, GpoFinder gpos)
{
    /// <summary>The GPO of this place, if the person is of it; a foreign one and none at all are both null.</summary>
    public async Task<Gpo?> FindAsync(Place place, Person person, CancellationToken cancellation)
    {
        if (await FindLinkedAsync(place, cancellation) is { } gpo) return gpo.FindByEmail(person.Email) is null ? null : gpo;
        if (place.Kind != PlaceKind.MeetingChat) return null;
        // The chat of a meeting is its group's, without a word: the invitation says which meeting it is.
        return (await gpos.LoadAllAsync(person, cancellation)).FirstOrDefault(one => one.Meetings.Any(meeting => IsChatOf(place, meeting)));
    }

    /// <summary>The GPO that a lead has linked it to, whoever asks.</summary>
    public async Task<Gpo?> FindLinkedAsync(Place place, CancellationToken cancellation) =>
        await links.FindGpoAsync(place.Id, cancellation) is { } id && await store.LoadAsync(id, cancellation) is { } gpo
            && gpo.FindPlace(place.Id) is not null ? gpo : null;

    private static bool IsChatOf(Place place, Meeting meeting) => meeting.JoinUrl is { } url
        && Uri.UnescapeDataString(url).Contains($"/{place.Thread}/", StringComparison.OrdinalIgnoreCase);
}

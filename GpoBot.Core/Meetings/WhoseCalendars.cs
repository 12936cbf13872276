using GpoBot.Core.Groups;

namespace GpoBot.Core.Meetings;

/// <summary>Whose calendars tell whether a meeting suits: those of the own tenant, and the room.</summary>
/// <param name="Asked">The lead, and the invited of the own tenant.</param>
/// <param name="NotAsked">
/// The other invited. A guest, a federated contact or one reached by e-mail has no mailbox here: their calendar is not known by
/// nature, and asking for it would only tell others of them.
/// </param>
/// <param name="Room">The room the place names, or null.</param>
public sealed record WhoseCalendars(IReadOnlyList<Contact> Asked, IReadOnlyList<Contact> NotAsked, Room? Room)
{
    /// <summary>Each address once.</summary>
    public IReadOnlyList<string> Addresses =>
    [
        .. Asked.Select(contact => contact.Email).Concat(Room is null ? [] : [Room.Address])
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    /// <param name="place">Null for a meeting by video alone.</param>
    public static WhoseCalendars Of(Gpo gpo, IReadOnlyCollection<string> invitedIds, string? place)
    {
        var organiser = gpo.Contacts.Where(contact => contact is { Active: true, LeadsTheGroup: true }).OrderBy(contact => contact.Role).Take(1);
        List<Contact> all = [.. organiser, .. gpo.Partners.Where(contact => invitedIds.Contains(contact.Id))];
        return new(
            [.. all.Where(contact => contact.Access == AccessType.Internal)],
            [.. all.Where(contact => contact.Access != AccessType.Internal)],
            gpo.Group.FindRoom(place));
    }
}

using GpoBot.Core.Groups;
using GpoBot.Core.Language;

namespace GpoBot.Core.Meetings;

/// <summary>Whether a place as somebody wrote it is one of the rooms that can be booked.</summary>
public static class RoomMatch
{
    /// <summary>The mailbox of the room of this name, accents and capitals forgiven; null when the place is no such room.</summary>
    public static string? AddressOf(Group group, string? place) => string.IsNullOrWhiteSpace(place)
        ? null
        : group.Rooms.FirstOrDefault(room => Letters.Fold(room.Name.Trim()) == Letters.Fold(place.Trim()))?.Address;
}

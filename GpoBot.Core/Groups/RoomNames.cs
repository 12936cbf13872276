using System.Collections.Frozen;
using GpoBot.Core.Language;

namespace GpoBot.Core.Groups;

/// <summary>From a place as somebody wrote it to the room that is booked with the meeting.</summary>
public static class RoomNames
{
    private static readonly FrozenSet<string> Leads = FrozenSet.Create("a", "au", "en", "dans", "le", "la", "les", "l");

    /// <summary>The room of this very name, accents, capitals and an article aside; null when the place is no room of the group.</summary>
    public static Room? FindRoom(this Group group, string? place)
    {
        ArgumentNullException.ThrowIfNull(group);
        var said = Words(place ?? "");
        return said.Count == 0 ? null : group.Rooms.FirstOrDefault(room => Words(room.Name).SequenceEqual(said));
    }

    private static List<string> Words(string text)
    {
        var letters = Letters.Fold(text).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ').ToArray();
        return [.. new string(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(Leads.Contains)];
    }
}

using GpoBot.Core.Groups;
using GpoBot.Web.Import.Csv;

namespace GpoBot.Web.Import.Files;

/// <summary>Column <c>salles</c>: « Salle Exemple 1 &lt;salle1@police.example.org&gt;; Salle Exemple 2 &lt;…&gt; ».</summary>
internal static class RoomsColumn
{
    public const string Name = "salles";

    private const int LongestName = 120;
    private const int Most = 20;
    private const string Expected = "attendu « Salle Exemple 1 <salle1@police.example.org> »";

    public static IReadOnlyList<Room> Read(CsvLine line)
    {
        if (line.Text(Name, int.MaxValue) is not { } cell) return [];
        var items = cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (items.Length > Most) line.Error($"{Name} : {items.Length} salles, {Most} au plus");
        List<Room> rooms = [.. items.Select(item => Room(line, item)).OfType<Room>()];
        foreach (var twice in rooms.GroupBy(room => room.Address).Where(same => same.Count() > 1))
            line.Error($"{Name} : l'adresse « {twice.Key} » y figure deux fois");
        // A place names one room or none: two that read alike could not be told apart.
        foreach (var (room, at) in rooms.Select((room, at) => (room, at)))
        {
            var before = new Group { Id = "", Kind = default, Name = "", Rooms = rooms[..at] };
            if (before.FindRoom(room.Name) is not null) line.Error($"{Name} : le nom « {Quote.Of(room.Name)} » y figure deux fois");
        }

        return rooms;
    }

    private static Room? Room(CsvLine line, string item)
    {
        var open = item.LastIndexOf('<');
        if (open <= 0 || item[^1] != '>' || item[..open].Trim() is not { Length: > 0 and <= LongestName } name)
        {
            line.Error($"{Name} « {Quote.Of(item)} » invalide ({Expected})");
            return null;
        }

        if (Identifiers.MailOf(item[(open + 1)..^1].Trim()) is { } address) return new Room(name, address);
        line.Error($"{Name} : courriel « {Quote.Of(item[(open + 1)..^1])} » invalide (attendu nom@domaine)");
        return null;
    }
}

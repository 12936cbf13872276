using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Meetings;

/// <summary>Who is not free, in words.</summary>
internal static class TakenText
{
    private const int MostNames = 8;

    /// <summary>« Pris : Alix Testard. Absent : Luc Traitdunion. »; empty when all are free.</summary>
    public static string Of(Gpo gpo, FreeSlot slot, Room? room)
    {
        var people = slot.Taken.GroupBy(one => one.Kind).OrderByDescending(same => same.Key)
            .Select(same => $"{InSlot(same.Key)} : {Names([.. same.Select(one => Name(gpo, one.ContactId))], MostNames)}.");
        return string.Join(' ', people.Concat(slot.RoomTaken && room is not null ? [$"Salle prise : {CardText.Plain(room.Name)}."] : []));
    }

    public static string Name(Gpo gpo, string contactId) => CardText.Plain(gpo.FindContact(contactId)?.FullName ?? contactId);

    /// <summary>The first ones, and how many more.</summary>
    public static string Names(IReadOnlyList<string> names, int most) => names.Count <= most + 1
        ? French.Join(names)
        : $"{string.Join(", ", names.Take(most))} et {French.Count(names.Count - most, "autre")}";

    public static string InPlan(TakenKind kind) => kind switch
    {
        TakenKind.OutOfOffice => "Absent",
        TakenKind.Busy => "Déjà pris",
        _ => "Peut-être pris",
    };

    private static string InSlot(TakenKind kind) => kind switch
    {
        TakenKind.OutOfOffice => "Absent",
        TakenKind.Busy => "Pris",
        TakenKind.OutsideHours => "Hors de ses horaires",
        _ => "Peut-être pris",
    };
}

using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Meetings;

/// <summary>What the preview of a plan says beside the plan: who is taken, and the room that goes with it.</summary>
/// <param name="Room">The room that is booked with the meeting, or null.</param>
/// <param name="Unread">The calendars could not be read, so that no conflict is known.</param>
public sealed record PlanNotes(IReadOnlyList<Conflict> Conflicts, Room? Room, bool Unread)
{
    private const int MostNames = 8;
    private const int MostDays = 4;

    public static PlanNotes None { get; } = new([], null, false);

    public IEnumerable<Element> Elements(Gpo gpo)
    {
        if (Room is not null) yield return new TextBlock($"Salle réservée avec la réunion : {CardText.Plain(Room.Name)}.");
        foreach (var kind in Conflicts.Where(one => one.ContactId is not null).GroupBy(one => one.Kind).OrderByDescending(same => same.Key))
        {
            var names = TakenText.Names([.. kind.Select(one => $"{TakenText.Name(gpo, one.ContactId!)} ({Days(one.Days)})")], MostNames);
            yield return Warning($"{TakenText.InPlan(kind.Key)} : {names}.");
        }

        if (Room is not null && Conflicts.FirstOrDefault(one => one.ContactId is null) is { } taken)
            yield return Warning($"Salle déjà prise : {CardText.Plain(Room.Name)} ({Days(taken.Days)}).");
        if (Unread) yield return TextBlock.Subtle("Les agendas n'ont pas pu être lus : je ne sais pas qui serait déjà pris.");
    }

    private static string Days(IReadOnlyList<LocalDate> days) => days.Count <= MostDays
        ? string.Join(", ", days.Select(French.DayAndMonth))
        : $"{string.Join(", ", days.Take(MostDays).Select(French.DayAndMonth))} et {French.Count(days.Count - MostDays, "autre date")}";

    private static TextBlock Warning(string text) => new(text) { Color = TextColor.Attention };
}

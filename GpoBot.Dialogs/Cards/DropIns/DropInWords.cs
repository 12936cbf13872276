using GpoBot.Core.Groups;
using GpoBot.Core.Meetings.DropIns;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.DropIns;

/// <summary>Drop-in hours in words: « mardi 24 novembre 2026, de 14 h à 16 h 30, à la mairie ».</summary>
public static class DropInWords
{
    private const int Most = 20;

    public static string Of(DropIn dropIn) => Of(dropIn.Start.Date, dropIn.Start.TimeOfDay, dropIn.Until, dropIn.Place);

    public static string Of(LocalDate day, LocalTime at, LocalTime? until, string place) =>
        $"{French.Date(day)}, {(until is { } end ? $"de {French.Time(at)} à {French.Time(end)}" : $"à {French.Time(at)}")}, {CardText.Plain(place)}";

    /// <summary>Those to come, the next first.</summary>
    public static IReadOnlyList<DropIn> Coming(Gpo gpo, LocalDate today) =>
        [.. gpo.DropIns.Where(one => !one.IsOver(today)).OrderBy(one => one.Start).ThenBy(one => one.Place, StringComparer.Ordinal).Take(Most)];
}

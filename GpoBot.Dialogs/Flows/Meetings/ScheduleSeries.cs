using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>Typed answers about a series: how often, and until when or how many times.</summary>
internal static class ScheduleSeries
{
    /// <summary>The slots with this rhythm; a day of the month that was said besides moves the first date onto it.</summary>
    public static (ScheduleSlots Slots, string? Problem) FillRhythm(ScheduleSlots slots, string text)
    {
        var ended = SlotReader.TryCount(text) is { } count ? slots.EndingAt(null, count) : slots;
        if (SlotReader.TryMonthly(text) is { } monthly)
        {
            var first = slots.Date is { } date ? monthly.After(date.PlusDays(-1)).First() : (LocalDate?)null;
            return (ended with { Rhythm = monthly.Rhythm, Date = first }, null);
        }

        return SlotReader.TryRhythm(text) is { } rhythm
            ? (ended with { Rhythm = rhythm }, null)
            : (slots, "Je n'ai pas compris le rythme. Par exemple « tous les 15 jours » ou « le 15 du mois ».");
    }

    /// <summary>The slots with this end: a day, or a number of meetings, whichever was said last.</summary>
    public static (ScheduleSlots Slots, string? Problem) FillEnd(ScheduleSlots slots, string text, LocalDate today)
    {
        if (SlotReader.TryCount(text) is { } count) return (slots.EndingAt(null, count), null);
        var mention = SlotReader.TryUntil(text, today);
        return DateAnswers.Day(mention) is { } day
            ? (slots.EndingAt(day, null), null)
            : (slots, DateAnswers.Problem(mention) ?? "Je n'ai pas compris la fin. Par exemple « le 30 juin » ou « 6 réunions ».");
    }

    /// <summary>The slots with a series that begins on the next such day, and with the hour if it was said too.</summary>
    public static ScheduleSlots Beginning(ScheduleSlots slots, MonthlyDay monthly, string text, Gpo gpo, LocalDate today)
    {
        var said = ScheduleSlots.From(new Intent.Schedule(Monthly: monthly), gpo, today);
        return slots with { Date = said.Date, Rhythm = said.Rhythm, Time = SlotReader.TryTime(text) ?? slots.Time };
    }
}

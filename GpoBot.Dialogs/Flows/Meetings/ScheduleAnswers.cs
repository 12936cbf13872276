using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Time;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>Puts a typed answer into the slots: the answer to the open question, or a change to a plan that is complete.</summary>
public static class ScheduleAnswers
{
    private static readonly MessageReader Reader = new();

    /// <summary>The slots with this answer in them; or why it was not understood, which leaves them as they were.</summary>
    /// <param name="now">Wall time in the zone of the GPO.</param>
    public static (ScheduleSlots Slots, string? Problem) Fill(
        ScheduleSlots slots, string text, Gpo gpo, LocalDateTime now) => slots.Asked switch
    {
        ScheduleQuestion.Gpo => (slots, "Je ne trouve pas ce GPO parmi les vôtres."),
        ScheduleQuestion.Date => FillDate(slots, text, gpo, now),
        ScheduleQuestion.Time => FillTime(slots, text, now),
        ScheduleQuestion.Minutes => SlotReader.TryDuration(text) is { } minutes
            ? (slots with { Minutes = minutes }, null)
            : (slots, "Je n'ai pas compris la durée. Par exemple « 1h30 »."),
        ScheduleQuestion.Place => FillPlace(slots, text),
        ScheduleQuestion.Rhythm => ScheduleSeries.FillRhythm(slots, text),
        ScheduleQuestion.Until => ScheduleSeries.FillEnd(slots, text, now.Date),
        ScheduleQuestion.Invited => ScheduleInvited.Fill(slots, text, gpo),
        _ => Change(slots, text, gpo, now) ?? (slots, "Je n'ai pas compris ce qui change. Par exemple « jeudi à 10h » ou « en visio »."),
    };

    /// <summary>A change said in passing ("plutôt à 10h", "en visio", "sans le collège"); null when nothing of it is one.</summary>
    public static (ScheduleSlots Slots, string? Problem)? Change(ScheduleSlots slots, string text, Gpo gpo, LocalDateTime now)
    {
        if (ScheduleInvited.Speaks(text)) return ScheduleInvited.Fill(slots, text, gpo);
        if (Reader.Read($"planifier {text}", now.Date) is not Intent.Schedule said) return null;
        if ((DateAnswers.Problem(said.Date) ?? DateAnswers.Problem(said.Until)) is { } problem) return (slots, problem);
        var heard = ScheduleSlots.From(said, gpo, now.Date);
        if (heard == new ScheduleSlots(gpo.Id)) return null;
        return (slots with
        {
            Date = heard.Date ?? slots.Date, Time = heard.Time ?? slots.Time, Minutes = heard.Minutes ?? slots.Minutes,
            Format = heard.Format ?? slots.Format, Place = heard.Place ?? slots.Place, Rhythm = heard.Rhythm ?? slots.Rhythm,
            Until = heard.Count is null ? heard.Until ?? slots.Until : heard.Until,
            Count = heard.Until is null ? heard.Count ?? slots.Count : heard.Count,
        }, null);
    }

    private static (ScheduleSlots, string?) FillDate(ScheduleSlots slots, string text, Gpo gpo, LocalDateTime now)
    {
        if (SlotReader.TryMonthly(text) is { } monthly) return (ScheduleSeries.Beginning(slots, monthly, text, gpo, now.Date), null);
        var mention = SlotReader.TryDate(text, now.Date);
        if (DateAnswers.Day(mention) is not { } day)
            return (slots, DateAnswers.Problem(mention) ?? "Je n'ai pas compris la date. Par exemple « mardi » ou « le 12 janvier ».");
        if (PublicHolidays.Of(gpo.Group).NameOf(day) is { } holiday)
            return (slots, $"Le {French.Date(day)} est férié ({holiday}). Quel autre jour ?");
        var time = SlotReader.TryTime(text) ?? slots.Time;
        if (time is { } at && day + at <= now)
            return (slots, $"Le {French.DateTime(day + at)} est passé. Quel jour à venir voulez-vous dire ?");
        return (slots with { Date = day, Time = time, Rhythm = SlotReader.TryRhythm(text) ?? slots.Rhythm }, null);
    }

    private static (ScheduleSlots, string?) FillTime(ScheduleSlots slots, string text, LocalDateTime now)
    {
        if (SlotReader.TryTime(text) is not { } time) return (slots, "Je n'ai pas compris l'heure. Par exemple « 9h30 ».");
        return slots.Date is { } day && day + time <= now
            ? (slots, $"Le {French.DateTime(day + time)} est passé. À quelle heure ?")
            : (slots with { Time = time }, null);
    }

    private static (ScheduleSlots, string?) FillPlace(ScheduleSlots slots, string text) => SlotReader.TryFormat(text) switch
    {
        MeetingFormat.Video => (slots with { Format = MeetingFormat.Video, Place = null }, null),
        _ when text.Trim().Length > PlanMeetings.LongestPlace =>
            (slots, $"Indiquez le lieu en {PlanMeetings.LongestPlace} caractères au plus, ou « en visio »."),
        var format => (slots with { Format = format ?? MeetingFormat.OnSite, Place = text.Trim() }, null),
    };
}

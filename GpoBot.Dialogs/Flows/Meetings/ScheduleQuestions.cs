using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>The typed way through the planning form: one question after the other, each with the habit of the GPO to accept.</summary>
public static class ScheduleQuestions
{
    public static ScheduleQuestion? After(ScheduleQuestion asked, ScheduleSlots slots) => asked switch
    {
        ScheduleQuestion.Date => slots.Time is null ? ScheduleQuestion.Time : ScheduleQuestion.Minutes,
        ScheduleQuestion.Rhythm => slots.Rhythm is null or Rhythm.Once ? ScheduleQuestion.Invited : ScheduleQuestion.Until,
        ScheduleQuestion.Invited => null,
        _ => asked + 1,
    };

    public static string Text(ScheduleQuestion question, ScheduleSlots slots, Gpo gpo) => question switch
    {
        ScheduleQuestion.Date => "quel jour ? Par exemple « mardi à 9h30 » ou « le 12 janvier ».",
        ScheduleQuestion.Time => $"à quelle heure ? « ok » pour {French.Time(slots.TimeOr(gpo))}.",
        ScheduleQuestion.Minutes => $"pour combien de temps ? « ok » pour {French.Duration(slots.MinutesOr(gpo))}.",
        ScheduleQuestion.Place => $"où ? « ok » pour « {slots.PlaceOr(gpo) ?? "visio"} », un autre lieu, ou « en visio ».",
        ScheduleQuestion.Rhythm => "une seule fois, tous les 15 jours ou tous les mois ? « ok » pour une seule fois.",
        ScheduleQuestion.Until => $"jusqu'à quand ? « ok » pour {French.Date(slots.ToPlan(gpo, slots.Date ?? default).PlanDates(gpo).Until)}.",
        _ => $"qui inviter ? « ok » pour {French.Count(gpo.Partners.Count(), "contact actif", "contacts actifs")}, ou par exemple « tous sauf le collège ».",
    };

    /// <summary>The slots with this answer in them; or why it was not understood, which leaves them as they were.</summary>
    public static (ScheduleSlots Slots, string? Problem) Fill(ScheduleSlots slots, string text, Gpo gpo, LocalDate today) => slots.Asked switch
    {
        ScheduleQuestion.Date => FillDate(slots, text, today),
        ScheduleQuestion.Time => SlotReader.TryTime(text) is { } time ? (slots with { Time = time }, null) : (slots, "Je n'ai pas compris l'heure. Par exemple « 9h30 »."),
        ScheduleQuestion.Minutes => SlotReader.TryDuration(text) is { } minutes ? (slots with { Minutes = minutes }, null) : (slots, "Je n'ai pas compris la durée. Par exemple « 1h30 »."),
        ScheduleQuestion.Place => FillPlace(slots, text),
        ScheduleQuestion.Rhythm => SlotReader.TryRhythm(text) is { } rhythm ? (slots with { Rhythm = rhythm }, null) : (slots, "Je n'ai pas compris le rythme."),
        ScheduleQuestion.Until => FillUntil(slots, text, today),
        _ => FillInvited(slots, text, gpo),
    };

    private static (ScheduleSlots, string?) FillDate(ScheduleSlots slots, string text, LocalDate today)
    {
        var mention = SlotReader.TryDate(text, today);
        if (DateAnswers.Day(mention) is not { } day) return (slots, DateAnswers.Problem(mention) ?? "Je n'ai pas compris la date. Par exemple « mardi » ou « le 12 janvier ».");
        return (slots with { Date = day, Time = SlotReader.TryTime(text) ?? slots.Time, Rhythm = SlotReader.TryRhythm(text) ?? slots.Rhythm }, null);
    }

    private static (ScheduleSlots, string?) FillUntil(ScheduleSlots slots, string text, LocalDate today)
    {
        var mention = SlotReader.TryUntil(text, today);
        return DateAnswers.Day(mention) is { } day ? (slots with { Until = day }, null) : (slots, DateAnswers.Problem(mention) ?? "Je n'ai pas compris la date de fin.");
    }

    private static (ScheduleSlots, string?) FillPlace(ScheduleSlots slots, string text) => SlotReader.TryFormat(text) switch
    {
        MeetingFormat.Video => (slots with { Format = MeetingFormat.Video, Place = null }, null),
        _ when text.Trim().Length is 0 or > PlanMeetings.LongestPlace => (slots, "Indiquez le lieu en quelques mots, ou « en visio »."),
        var format => (slots with { Format = format ?? MeetingFormat.OnSite, Place = text.Trim() }, null),
    };

    private static (ScheduleSlots, string?) FillInvited(ScheduleSlots slots, string text, Gpo gpo)
    {
        if (WordMatch.Words(text) is { Count: 0 } && text.Contains("tous", StringComparison.OrdinalIgnoreCase)) return (slots with { InvitedIds = null }, null);
        var split = text.Split(["sauf", "sans"], 2, StringSplitOptions.TrimEntries);
        var named = split[^1].Split([',', ';', '+', '&'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(part => part.Split(" et ", StringSplitOptions.TrimEntries)).Select(part => (Part: part, Found: ContactMatcher.Find(gpo, part))).ToList();
        if (named.Find(part => part.Found.Count == 0) is { Part: { } unknown }) return (slots, $"Je ne trouve pas « {unknown} » parmi les contacts de ce GPO.");
        var ids = named.SelectMany(part => part.Found).Select(contact => contact.Id).ToHashSet();
        List<string> invited = [.. gpo.Partners.Where(p => split.Length > 1 ? !ids.Contains(p.Id) : ids.Contains(p.Id)).Select(p => p.Id)];
        return invited.Count == 0 ? (slots, "Il faut au moins un partenaire à inviter.") : (slots with { InvitedIds = invited }, null);
    }
}

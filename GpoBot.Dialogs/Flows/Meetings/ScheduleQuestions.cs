using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>The typed way through the planning form: one question after the other, each with the habit of the GPO to accept.</summary>
public static class ScheduleQuestions
{
    /// <summary>The next thing that was not said yet; null when the plan can be shown.</summary>
    public static ScheduleQuestion? After(ScheduleQuestion asked, ScheduleSlots slots)
    {
        if (slots.Correcting) return null;
        for (var next = asked + 1; next <= ScheduleQuestion.Invited; next++)
        {
            if (IsOpen(next, slots)) return next;
        }

        return null;
    }

    /// <summary>What is to be asked when a plan was refused for this reason.</summary>
    public static ScheduleQuestion For(RefusalCode refusal) => refusal switch
    {
        RefusalCode.UntilBeforeFirst or RefusalCode.TooManyDates or RefusalCode.UntilAndCount or RefusalCode.TooFewDates => ScheduleQuestion.Until,
        RefusalCode.DurationOutOfRange => ScheduleQuestion.Minutes,
        RefusalCode.HourSkipped => ScheduleQuestion.Time,
        RefusalCode.PlaceMissing or RefusalCode.PlaceTooLong or RefusalCode.PlaceNamesAPerson => ScheduleQuestion.Place,
        RefusalCode.NobodyInvited or RefusalCode.TooManyInvited or RefusalCode.UnknownContact => ScheduleQuestion.Invited,
        _ => ScheduleQuestion.Date,
    };

    public static string Text(ScheduleQuestion question, ScheduleSlots slots, Gpo gpo, LocalDate today) => question switch
    {
        ScheduleQuestion.Gpo => $"pour quel GPO ? Écrivez son numéro, par exemple « {gpo.Id} ».",
        ScheduleQuestion.Date when slots.Date is null && NextHabitualDate.Of(gpo, today) is { } usual =>
            $"quel jour ? « ok » pour le {French.Date(usual)}, ou par exemple « jeudi à 14h ».",
        ScheduleQuestion.Date => "quel jour ? Par exemple « mardi à 9h30 » ou « le 12 janvier ».",
        ScheduleQuestion.Time => $"à quelle heure ? « ok » pour {French.Time(gpo.Group.UsualTime)}.",
        ScheduleQuestion.Minutes => $"pour combien de temps ? « ok » pour {French.Duration(gpo.Group.UsualDurationMinutes)}.",
        ScheduleQuestion.Place => WhereText(slots, gpo),
        ScheduleQuestion.Rhythm => "une seule fois, tous les 15 jours, tous les mois ou « le 15 du mois » ? « ok » pour une seule fois.",
        ScheduleQuestion.Until => $"jusqu'à quand ? « ok » pour le {French.Date(DefaultUntil(slots, gpo))}, une date, ou un nombre : « 6 réunions ».",
        ScheduleQuestion.Invited =>
            $"qui inviter ? « ok » pour {French.Count(gpo.Partners.Count(), "contact actif")}, ou par exemple « tous sauf le collège ».",
        _ => "que faut-il changer ? Par exemple « jeudi à 10h », « 2 heures », « en visio » ou « sans le collège ».",
    };

    private static bool IsOpen(ScheduleQuestion question, ScheduleSlots slots) => question switch
    {
        ScheduleQuestion.Date => slots.Date is null,
        ScheduleQuestion.Time => slots.Time is null,
        ScheduleQuestion.Minutes => slots.Minutes is null,
        ScheduleQuestion.Place => slots.Place is null && slots.Format != MeetingFormat.Video,
        ScheduleQuestion.Rhythm => slots.Rhythm is null,
        ScheduleQuestion.Until => slots is { Rhythm: not (null or Rhythm.Once), Until: null, Count: null },
        _ => slots.InvitedIds is null,
    };

    private static string WhereText(ScheduleSlots slots, Gpo gpo) => (slots with { Place = null }).PlaceOr(gpo) switch
    {
        { Length: > 0 } usual => $"où ? « ok » pour « {CardText.Plain(usual)} », un autre lieu, ou « en visio ».",
        _ when slots.FormatOr(gpo) == MeetingFormat.Video => "où ? « ok » pour une visioconférence, ou un lieu.",
        _ => "où ? Un lieu, ou « en visio ».",
    };

    // A date that was just refused is no end to propose: the default for the rhythm is.
    private static LocalDate DefaultUntil(ScheduleSlots slots, Gpo gpo) =>
        slots.EndingAt(null, null).ToPlan(gpo, slots.Date ?? default).PlanDates(gpo).Until;
}

using GpoBot.Core.Meetings;
using GpoBot.Core.Reminders;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Messages.Reminders;

/// <summary>How a question about commitments is put: why it comes now, and by when the answer helps.</summary>
internal static class AskedWords
{
    private const string Question = "Où en êtes-vous ? « Rien de neuf » est une réponse.";

    public static ReminderWords Of(Reminded reminded)
    {
        var number = reminded.Asked.Count;
        var update = French.Count(number, "engagement à mettre à jour", "engagements à mettre à jour");
        if (reminded.AsksOnly(ReminderKinds.CommitmentOverdue, ReminderKinds.CommitmentWeekLate)) return Late(reminded, number);
        if (reminded.AsksOnly(ReminderKinds.CommitmentWeek, ReminderKinds.CommitmentTwoDays)) return Due(reminded, number, update);
        if (!reminded.AsksOnly(ReminderKinds.CommitmentNews)) return new ReminderWords(update, Question, $"GPO – {update}");
        return Next(reminded.Subject) is { } meeting
            ? new ReminderWords(update,
                $"Pour que l'ordre du jour de la réunion du {French.Date(meeting.Start.Date)} soit à jour, où en êtes-vous ? « Rien de neuf » est une réponse.",
                $"GPO – {update} {Before(reminded.Subject.Today, meeting.Start.Date)}")
            : new ReminderWords(update, Question, $"GPO – {update}");
    }

    private static ReminderWords Late(Reminded reminded, int number)
    {
        var title = French.Count(number, "engagement en retard");
        var again = reminded.AsksOnly(ReminderKinds.CommitmentWeekLate) ? " Sans nouvelles de votre part, votre référent vous contactera." : "";
        return new ReminderWords(
            title, $"{(number == 1 ? "L'échéance est passée" : "Les échéances sont passées")}. {Question}{again}", $"GPO – {title}");
    }

    private static ReminderWords Due(Reminded reminded, int number, string update)
    {
        var due = reminded.Asked.Min(one => one.DueOn);
        return new ReminderWords(
            French.Count(number, "engagement arrive à échéance", "engagements arrivent à échéance"),
            number == 1 && due is { } day ? $"L'échéance est le {CommitmentFacts.Day(reminded.Subject.Gpo, day)}. {Question}" : Question,
            due is { } first ? $"GPO – {update} {Before(reminded.Subject.Today, first)}" : $"GPO – {update}");
    }

    private static Meeting? Next(MessageSubject subject) =>
        subject.Gpo.Meetings.FirstOrDefault(m => m.Status == MeetingStatus.Planned && m.Start > subject.LocalNow);

    // A weekday alone means the one that comes next.
    private static string Before(LocalDate today, LocalDate day) => Period.DaysBetween(today, day) switch
    {
        <= 0 => "aujourd'hui",
        < 7 => $"avant {French.Day(day.DayOfWeek)}",
        _ => $"avant le {French.DateInYear(day)}",
    };
}

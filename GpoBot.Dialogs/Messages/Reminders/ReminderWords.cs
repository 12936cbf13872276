using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Messages.Reminders;

/// <summary>Heading, first sentence and mail subject of a message of reminders; the subject names neither place nor theme.</summary>
internal sealed record ReminderWords(string Title, string? Lead, string MailSubject)
{
    public static ReminderWords Of(Reminded reminded) => reminded switch
    {
        { Parts: > 1 } => Several(reminded.Subject),
        { Asked.Count: > 0 } => AskedWords.Of(reminded),
        { Agendas: [var meeting], Meetings.Count: 1 } => new ReminderWords(
            $"Réunion du {French.DateInYear(meeting.Start.Date)} : ordre du jour", null,
            $"GPO – Réunion du {French.DateInYear(meeting.Start.Date)}, ordre du jour"),
        { Meetings.Count: var meetings and > 0 } => Plain($"Rappel : {French.Count(meetings, "réunion")}", $"Rappel, {French.Count(meetings, "réunion")}"),
        { Opinions.Count: var opinions and > 0 } => Plain(French.Count(opinions, "avis demandé", "avis demandés")),
        { Silent.Count: var silent and > 0 } => Plain(French.Count(silent, "engagement sans réponse")),
        { Evaluations.Count: var evaluations and > 0 } => Plain(French.Count(evaluations, "évaluation à faire")),
        { Recurrences.Count: var solved and > 0 } => Plain(French.Count(solved, "problématique résolue à revoir")),
        _ => Plain(InactivityWords.Title(reminded.Subject)),
    };

    public static ReminderWords Several(MessageSubject subject) => new(
        $"Vos rappels du {French.DateInYear(subject.Today)}", null, $"GPO – Vos rappels du {French.DayInYear(subject.Today)}");

    private static ReminderWords Plain(string title, string? inMail = null) => new(title, null, $"GPO – {inMail ?? title}");
}

using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Messages.Reminders;

/// <summary>Since when a group has not met.</summary>
internal static class InactivityWords
{
    /// <summary>« Dernière réunion : mardi 6 octobre 2026, il y a 45 jours. »</summary>
    public static string Since(MessageSubject subject) => LastMet(subject) is { } last
        ? $"Dernière réunion : {French.Date(last)}, il y a {French.Count(Days(subject, last), "jour")}."
        : "Ce GPO ne s'est pas encore réuni.";

    public static string Title(MessageSubject subject) => LastMet(subject) is { } last
        ? $"Aucune réunion depuis {French.Count(Days(subject, last), "jour")}"
        : "Aucune réunion pour l'instant";

    private static int Days(MessageSubject subject, LocalDate last) => Period.DaysBetween(last, subject.Today);

    private static LocalDate? LastMet(MessageSubject subject) => subject.Gpo.Meetings
        .Where(meeting => meeting.Status is MeetingStatus.Planned or MeetingStatus.Held && meeting.End < subject.LocalNow)
        .Select(meeting => (LocalDate?)meeting.Start.Date).Append(subject.Gpo.Group.LastHeldOn).Max();
}

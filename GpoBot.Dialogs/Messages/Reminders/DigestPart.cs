using GpoBot.Core.Reminders;

namespace GpoBot.Dialogs.Messages.Reminders;

/// <summary>The parts of a message of reminders, in the order in which they are read.</summary>
internal enum DigestPart { Meeting, Agenda, Asked, Opinion, Silent, Evaluation, Recurrence, Inactivity }

/// <summary>Which part a kind of reminder belongs to.</summary>
internal static class DigestParts
{
    public static DigestPart Of(PlannedReminder reminder) => reminder.Kind switch
    {
        ReminderKinds.MeetingAgenda => DigestPart.Agenda,
        ReminderKinds.CommitmentSilent => DigestPart.Silent,
        ReminderKinds.EvaluationDue => DigestPart.Evaluation,
        ReminderKinds.OpinionAsked => DigestPart.Opinion,
        ReminderKinds.Recurrence => DigestPart.Recurrence,
        ReminderKinds.Inactivity => DigestPart.Inactivity,
        ReminderKinds.MeetingWeek or ReminderKinds.MeetingDay or ReminderKinds.MeetingHour => DigestPart.Meeting,
        _ => DigestPart.Asked,
    };
}

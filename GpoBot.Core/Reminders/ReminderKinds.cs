namespace GpoBot.Core.Reminders;

/// <summary>First part of every ledger key. Keys are stored: these words never change.</summary>
public static class ReminderKinds
{
    public const string MeetingWeek = "meeting-d7";
    public const string MeetingDay = "meeting-d1";
    public const string MeetingHour = "meeting-h1";
    public const string CommitmentNews = "commitment-news";
    public const string CommitmentOverdue = "commitment-overdue";
}

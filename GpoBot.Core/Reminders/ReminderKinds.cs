namespace GpoBot.Core.Reminders;

/// <summary>First part of every ledger key. Keys are stored: these words never change.</summary>
public static class ReminderKinds
{
    public const string MeetingWeek = "meeting-d7";
    public const string MeetingDay = "meeting-d1";
    public const string MeetingHour = "meeting-h1";

    /// <summary>The agenda, three days before.</summary>
    public const string MeetingAgenda = "meeting-agenda";
    public const string CommitmentNews = "commitment-news";

    /// <summary>To the owner, a week and two days before the due date.</summary>
    public const string CommitmentWeek = "commitment-d7";
    public const string CommitmentTwoDays = "commitment-d2";

    /// <summary>To the owner, the day after the due date, and a week after it.</summary>
    public const string CommitmentOverdue = "commitment-overdue";
    public const string CommitmentWeekLate = "commitment-late7";

    /// <summary>To the lead alone, once the owner was asked in vain for the last time.</summary>
    public const string CommitmentSilent = "commitment-silent";

    /// <summary>To the leads: the day on which a problem was to be evaluated has come.</summary>
    public const string EvaluationDue = "evaluation-due";

    /// <summary>To the members whose organisation has not given its opinion on a problem.</summary>
    public const string OpinionAsked = "opinion";

    /// <summary>To the leads: has a solved problem come back?</summary>
    public const string Recurrence = "recurrence";

    /// <summary>To the leads: the group has not met for long, and no meeting is planned.</summary>
    public const string Inactivity = "inactivity";

    public static IReadOnlyList<string> All { get; } =
    [
        MeetingWeek, MeetingDay, MeetingHour, MeetingAgenda, CommitmentNews, CommitmentWeek, CommitmentTwoDays, CommitmentOverdue,
        CommitmentWeekLate, CommitmentSilent, EvaluationDue, OpinionAsked, Recurrence, Inactivity,
    ];
}

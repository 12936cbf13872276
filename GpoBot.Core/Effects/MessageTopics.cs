namespace GpoBot.Core.Effects;

/// <summary>Everything GpoBot says first, without being asked.</summary>
public static class MessageTopics
{
    public const string CommitmentNew = "commitment-new";
    public const string CommitmentAnswered = "commitment-answered";
    public const string PostponementDecided = "postponement-decided";
    public const string CommitmentNews = "commitment-news";
    public const string CommitmentOverdue = "commitment-overdue";
    public const string MeetingInvited = "meeting-invited";
    public const string MeetingReminder = "meeting-reminder";
    public const string MeetingCancelled = "meeting-cancelled";
    public const string DeliveryFailed = "delivery-failed";
}

namespace GpoBot.Core.Effects;

/// <summary>Everything GpoBot says first, without being asked.</summary>
public static class MessageTopics
{
    /// <summary>Reminders of several kinds in one message. A message of one kind has the topic of its kind.</summary>
    public const string Reminders = "reminders";
    public const string MeetingAgenda = "meeting-agenda";
    public const string CommitmentDue = "commitment-due";
    public const string CommitmentSilent = "commitment-silent";
    public const string EvaluationDue = "evaluation-due";
    public const string OpinionReminder = "opinion-reminder";
    public const string RecurrenceDue = "recurrence-due";
    public const string Inactivity = "inactivity";

    /// <summary>To the members, when the sector lead asks for their opinion on a problem (first subject).</summary>
    public const string OpinionAsked = "opinion-asked";

    /// <summary>A new link in the place of one that has expired; the subject is what it is for (<c>Commitment AC011</c>).</summary>
    public const string LinkRenewed = "link-renewed";

    public const string CommitmentNew = "commitment-new";
    public const string CommitmentAnswered = "commitment-answered";
    public const string PostponementGranted = "postponement-granted";
    public const string PostponementRefused = "postponement-refused";
    public const string CommitmentNews = "commitment-news";
    public const string CommitmentOverdue = "commitment-overdue";
    public const string MeetingInvited = "meeting-invited";
    public const string MeetingReminder = "meeting-reminder";
    public const string MeetingCancelled = "meeting-cancelled";

    /// <summary>The private address of one's meetings, made when the message leaves.</summary>
    public const string FeedLink = "feed-link";

    /// <summary>
    /// A meeting, or several of a series, starts at another moment. Of a single one the reason is the former start, in ISO form.
    /// </summary>
    public const string MeetingMoved = "meeting-moved";

    /// <summary>The start stands, but length, place or way to meet is another.</summary>
    public const string MeetingChanged = "meeting-changed";

    /// <summary>To the sector lead: somebody was reached by no way at all.</summary>
    public const string DeliveryFailed = "delivery-failed";

    /// <summary>To the sector lead: somebody has closed Teams to GpoBot and is written to by e-mail from now on.</summary>
    public const string MovedToMail = "moved-to-mail";

    /// <summary>To the sector lead: the calendar refused for good, so that nobody waits for an invitation.</summary>
    public const string CalendarFailed = "calendar-failed";

    /// <summary>To somebody who is to come to a meeting (first subject) in the place of another (second subject).</summary>
    public const string DeputyAsked = "deputy-asked";

    /// <summary>To a deputy who need not come any more: subjects as above.</summary>
    public const string DeputyFreed = "deputy-freed";

    /// <summary>To somebody whose deputy (second subject) does not come either.</summary>
    public const string DeputyDeclined = "deputy-declined";

    /// <summary>To an owner: open questions that the sector lead has asked at once.</summary>
    public const string CommitmentNudge = "commitment-nudge";

    /// <summary>To the sector lead: a contact (the subject) wants no reminders any more.</summary>
    public const string RemindersStopped = "reminders-stopped";

    /// <summary>To a member: a version (second subject) of the record of a meeting (first subject) was validated.</summary>
    public const string RecordSent = "record-sent";

    /// <summary>To the sector lead: a member proposes a point (the subject) for the agenda.</summary>
    public const string PointProposed = "point-proposed";

    /// <summary>To whoever proposed a point: it is on the agenda, or it is not.</summary>
    public const string PointDecided = "point-decided";

    /// <summary>Of a round between two meetings, the reason being when it began: to an owner, to the other members, to the lead at its end.</summary>
    public const string RoundAsked = "round-asked";
    public const string RoundState = "round-state";
    public const string RoundSummary = "round-summary";
    /// <summary>To the sector lead: opinions on a problem (the subject) can no longer be given, or all are there.</summary>
    public const string OpinionsOver = "opinions-over";

    /// <summary>To the members: what became of a problem (first subject).</summary>
    public const string ProblemEnded = "problem-ended";
    public const string PlanRelaunched = "plan-relaunched";
    public const string ProblemReopened = "problem-reopened";

    /// <summary>To the sector lead: a member (second subject) says that a problem (first) is back; the reason is where.</summary>
    public const string ReturnReported = "return-reported";
    public const string ReturnNoted = "return-noted";

    /// <summary>To the sector lead, then to the delegates: what may be told to the residents.</summary>
    public const string PublicTextProposed = "public-text-proposed";
    public const string PublicTextApproved = "public-text-approved";
    /// <summary>To the sector lead: a member has brought a problem before the group.</summary>
    public const string ProblemProposed = "problem-proposed";

    /// <summary>The same a week later, when nothing was decided.</summary>
    public const string ProposalWaiting = "proposal-waiting";

    /// <summary>To who brought it, before a fortnight is over: it is still looked into.</summary>
    public const string ProposalPending = "proposal-pending";

    /// <summary>To who brought it: it was taken up, or referred to somebody else.</summary>
    public const string ProposalDecided = "proposal-decided";

    /// <summary>To who leads the thematic group: an incident on the transport network.</summary>
    public const string IncidentReported = "incident-reported";
    /// <summary>To the sector lead: somebody who commands the sector (the subject: of what) looked into the group; the reason is why.</summary>
    public const string DetailOpened = "detail-opened";
}

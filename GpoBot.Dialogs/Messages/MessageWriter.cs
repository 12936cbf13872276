using GpoBot.Core.Effects;
using GpoBot.Dialogs.Messages.Reminders;

namespace GpoBot.Dialogs.Messages;

/// <summary>From an effect to its words. Null when nothing is left to say: its subject is gone.</summary>
public static class MessageWriter
{
    public static OutgoingMessage? Write(MessageSubject subject) => subject.Effect.Topic switch
    {
        MessageTopics.MeetingInvited or MessageTopics.MeetingCancelled when subject.Meetings.Count > 0 =>
            MeetingMessages.Write(subject),
        MessageTopics.MeetingMoved or MessageTopics.MeetingChanged when subject.Meetings.Count > 0 => MeetingChangeMessages.Write(subject),
        CalendarNews.HandMoved or CalendarNews.EventPutBack when subject.Meetings.Count > 0 => CalendarNewsMessages.Write(subject),
        MessageTopics.CommitmentNew or MessageTopics.CommitmentAnswered
            or MessageTopics.PostponementGranted or MessageTopics.PostponementRefused when subject.Commitments.Count > 0 =>
            CommitmentMessages.Write(subject),
        MessageTopics.DeliveryFailed or MessageTopics.MovedToMail => DeliveryMessages.Write(subject),
        MessageTopics.CalendarFailed when subject.Meetings.Count > 0 => CalendarFailureMessages.Write(subject),
        CalendarNews.Unreadable => CalendarFailureMessages.Unreadable(subject),
        MessageTopics.FeedLink when subject.FeedLink is not null => FeedLinkMessages.Write(subject, subject.FeedLink),
        MessageTopics.DeputyAsked or MessageTopics.DeputyFreed or MessageTopics.DeputyDeclined when subject.Meetings.Count > 0 =>
            DeputyMessages.Write(subject),
        CalendarNews.TimeProposed or CalendarNews.RoomDeclined when subject.Meetings.Count > 0 => AttendeeNewsMessages.Write(subject),
        MessageTopics.Reminders or MessageTopics.MeetingReminder or MessageTopics.MeetingAgenda or MessageTopics.CommitmentNews
            or MessageTopics.CommitmentDue or MessageTopics.CommitmentOverdue or MessageTopics.CommitmentSilent or MessageTopics.EvaluationDue
            or MessageTopics.OpinionReminder or MessageTopics.RecurrenceDue or MessageTopics.Inactivity => ReminderMessages.Write(subject),
        MessageTopics.OpinionAsked => OpinionMessages.Asked(subject),
        MessageTopics.LinkRenewed => LinkRenewedMessages.Write(subject),
        MessageTopics.CommitmentNudge => ReminderControlMessages.Nudge(subject),
        MessageTopics.RemindersStopped => ReminderControlMessages.Stopped(subject),
        MessageTopics.RecordSent when subject.Record is { } record => RecordMessages.Write(subject, record),
        MessageTopics.PointProposed => PointMessages.Proposed(subject),
        MessageTopics.PointDecided => PointMessages.Decided(subject),
        MessageTopics.RoundAsked => RoundMessages.Asked(subject),
        MessageTopics.RoundState => RoundMessages.State(subject),
        MessageTopics.RoundSummary => RoundMessages.Summary(subject),
        MessageTopics.OpinionsOver or MessageTopics.ProblemEnded or MessageTopics.PlanRelaunched or MessageTopics.ProblemReopened
            or MessageTopics.ReturnReported or MessageTopics.ReturnNoted or MessageTopics.PublicTextProposed
            or MessageTopics.PublicTextApproved when subject.Problems is [var problem, ..] => OutcomeMessages.Write(subject, problem),
        MessageTopics.ProblemProposed or MessageTopics.ProposalWaiting or MessageTopics.ProposalPending or MessageTopics.ProposalDecided =>
            ProblemMessages.Write(subject),
        MessageTopics.IncidentReported => ProblemMessages.Incident(subject),
        MessageTopics.DetailOpened => DetailMessages.Write(subject),
        _ => PeopleMessages.Write(subject),
    };

    /// <summary>Reminders of several GPOs to one person in one message, the first one's being its own; null when that has nothing to say.</summary>
    public static OutgoingMessage? WriteTogether(IReadOnlyList<MessageSubject> subjects) => BundleMessages.Write(subjects);

    /// <summary>Whether a message of reminders has anything left to say.</summary>
    public static bool HasReminders(MessageSubject subject) => new Reminded(subject).Parts > 0;
}

namespace GpoBot.Dialogs.Commands;

/// <summary>What a button of a card asks for.</summary>
public static partial class Verbs
{
    public const string Help = "help";
    public const string MeetingForm = "meeting.form";
    public const string MeetingPreview = "meeting.preview";
    public const string MeetingList = "meeting.list";
    public const string CancelForm = "meeting.cancel.form";
    public const string CancelMeeting = "meeting.cancel";
    public const string MoveForm = "meeting.move.form";
    public const string MovePreview = "meeting.move.preview";
    public const string HandMove = "meeting.hand-move";
    public const string CommitmentForm = "commitment.form";
    public const string CommitmentPreview = "commitment.preview";
    public const string MyCommitments = "commitment.mine";
    public const string Overdue = "commitment.overdue";
    public const string AnswerForm = "commitment.answer.form";
    public const string Answer = "commitment.answer";
    public const string GrantPostponement = "commitment.postpone.grant";
    public const string RefusePostponement = "commitment.postpone.refuse";
    public const string Feed = "feed";
    public const string FeedRenew = "feed.renew";
    public const string FeedRemove = "feed.remove";
    public const string FreeTime = "meeting.free";

    /// <summary>One of the proposed times was chosen.</summary>
    public const string MeetingSlot = "meeting.slot";
    public const string ClosedPeriodList = "closing.list";
    public const string ClosedPeriodForm = "closing.form";
    public const string ClosedPeriodSet = "closing.set";
    public const string ClosedPeriodRemove = "closing.remove";
    public const string DraftConfirm = "draft.confirm";
    public const string DraftEdit = "draft.edit";
    public const string DraftDrop = "draft.drop";
    public const string DraftChoose = "draft.choose";
    public const string AnswerMeeting = "meeting.answer";
    public const string AnswerMeetingForm = "meeting.answer.form";
    public const string NoteAttendance = "meeting.answer.note";
    public const string WhoComes = "meeting.who";
    public const string AttendanceSheet = "meeting.sheet";
    public const string KeepTime = "meeting.time.keep";

    /// <summary>Another page of a message of reminders.</summary>
    public const string ReminderPage = "reminder.page";
    public const string AskOpinions = "problem.ask-opinions";
    public const string AskOpinionsForm = "problem.ask-opinions.form";
    public const string GiveOpinion = "problem.give-opinion";

    /// <summary>The question again, to change what was answered.</summary>
    public const string OpinionForm = "problem.give-opinion.form";

    /// <summary>How far an evaluation has come.</summary>
    public const string Opinions = "problem.opinions";

    /// <summary>A commitment's reminders on a later day.</summary>
    public const string Snooze = "commitment.snooze";
    public const string Reminders = "reminders";
    public const string FollowUp = "reminders.follow-up";

    /// <summary>Of the commitment that the data names, else one's own.</summary>
    public const string StopReminders = "commitment.reminders.stop";
    public const string ResumeReminders = "reminders.resume";
    public const string PauseReminders = "reminders.pause";

    /// <summary>The open questions of the contact's organisation leave at once.</summary>
    public const string Nudge = "reminders.now";
    public const string ReminderSettings = "reminders.settings";
    public const string ReminderSettingsSet = "reminders.settings.set";
}

namespace GpoBot.Dialogs.Commands;

/// <summary>The meeting itself, its agenda and its record.</summary>
public static partial class Verbs
{
    /// <summary>Opens the follow-up of a meeting; the choice says which page.</summary>
    public const string Hold = "meeting.hold";
    public const string HoldPresence = "meeting.hold.presence";

    /// <summary>What was said of one commitment in the meeting; the choice is the state, or the reason of a block.</summary>
    public const string HoldAnswer = "meeting.hold.answer";
    public const string HoldDecision = "meeting.hold.decision";
    public const string HoldClose = "meeting.hold.close";
    public const string NotHeldForm = "meeting.not-held.form";
    public const string NotHeld = "meeting.not-held";
    public const string DecisionRecord = "record";
    public const string RecordValidate = "record.validate";
    public const string RecordEditForm = "record.edit.form";
    public const string RecordEdit = "record.edit";
    public const string RecordCorrect = "record.correct";
    public const string RecordFile = "record.file";
    public const string AgendaForm = "agenda.form";
    public const string AgendaSet = "agenda.set";
    public const string PointAccept = "agenda.point.accept";
    public const string PointRefuse = "agenda.point.refuse";
    public const string DropIns = "dropin.list";
    public const string DropInForm = "dropin.form";
    public const string DropInSet = "dropin.set";
    public const string DropInRemove = "dropin.remove";
}

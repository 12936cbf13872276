namespace GpoBot.Dialogs.Commands;

// Of the roster and what people set for themselves.
public static partial class Verbs
{
    public const string Roster = "roster";
    public const string ContactForm = "roster.contact.form";
    public const string ContactSave = "roster.contact.save";
    public const string ContactInvite = "roster.contact.invite";
    public const string ContactRemove = "roster.contact.remove";
    public const string NoteCharter = "roster.charter";

    /// <summary>The form for who follows somebody: of a partner who leaves, or of the sector lead.</summary>
    public const string SuccessorForm = "roster.successor.form";
    public const string SuccessorSave = "roster.successor.save";
    public const string HandoverCancel = "roster.handover.cancel";
    public const string AccessReview = "roster.review";
    public const string AccessReviewSave = "roster.review.save";
    public const string GroupSettings = "group.settings";
    public const string GroupSettingsSave = "group.settings.save";
    public const string MyData = "mine";
    public const string MyDataForm = "mine.form";
    public const string MyDataSave = "mine.save";
    public const string MyDataFile = "mine.file";
    public const string Charter = "mine.charter";
    public const string CharterSign = "mine.charter.sign";
    public const string ChannelSet = "mine.channel";
    public const string LanguageSet = "mine.language";
    public const string Accessibility = "accessibility";
}

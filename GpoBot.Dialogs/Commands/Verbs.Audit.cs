namespace GpoBot.Dialogs.Commands;

// Of the journal.
public static partial class Verbs
{
    public const string Journal = "journal";
    public const string JournalExport = "journal.export";
}

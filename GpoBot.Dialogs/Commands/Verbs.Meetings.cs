namespace GpoBot.Dialogs.Commands;

// Of the meeting itself and its record.
public static partial class Verbs
{
}

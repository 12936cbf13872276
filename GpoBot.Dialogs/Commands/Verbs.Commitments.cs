namespace GpoBot.Dialogs.Commands;

// Of changes of commitments.
public static partial class Verbs
{
}

namespace GpoBot.Dialogs.Commands;

// Of how problems end and come back.
public static partial class Verbs
{
}

namespace GpoBot.Dialogs.Commands;

// Of figures.
public static partial class Verbs
{
}

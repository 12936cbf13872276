namespace GpoBot.Dialogs.Commands;

// Of the roster and what people set for themselves.
public static partial class Verbs
{
}

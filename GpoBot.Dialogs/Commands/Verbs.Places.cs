namespace GpoBot.Dialogs.Commands;

// Of channels, chats and the message extension.
public static partial class Verbs
{
}

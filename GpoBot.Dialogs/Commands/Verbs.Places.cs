namespace GpoBot.Dialogs.Commands;

// Of channels, chats and the message extension.
public static partial class Verbs
{
    /// <summary>What a card in a shared place shows to the one who looks at it.</summary>
    public const string PlaceView = "place.view";
}

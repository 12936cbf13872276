using GpoBot.Connector.Schema;

namespace GpoBot.Dialogs.Turns;

/// <summary>From a message of a reply to the activity that carries it. A card travels alone: with text beside it, no id comes back.</summary>
public static class ReplyActivity
{
    public static Activity Of(ReplyMessage message) => message.Card is { } card
        ? Activity.Card(card, message.Summary ?? "")
        : Activity.Message(message.Text ?? "");
}

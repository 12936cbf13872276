using GpoBot.Connector.Dialogs;
using GpoBot.Connector.Turns;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Invokes;

/// <summary>From what the conversation would say to what a dialog shows: another page as long as something is asked, else a last word.</summary>
internal static class DialogAnswer
{
    /// <param name="stays">Shows the card even when it asks nothing: it is what was wanted.</param>
    public static InvokeResponse Of(Reply reply, bool stays)
    {
        var card = reply.Messages.FirstOrDefault(message => message.Card is not null);
        if (card?.Card is { } page && (stays || DialogCard.Asks(page)))
            return TaskModuleResponse.Continue(CardText.Shortened(card.Summary is { Length: > 0 } title ? title : "GpoBot", TaskModuleResponse.LongestTitle), DialogCard.Of(page));
        var words = reply.Messages.Select(message => message.Text ?? message.Summary).Where(text => !string.IsNullOrWhiteSpace(text)).ToList();
        return TaskModuleResponse.Message(words.Count == 0 ? Sentences.AlreadyDone : InvokeWords.Plain(string.Join(" ", words)));
    }
}

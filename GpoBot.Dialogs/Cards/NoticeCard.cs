using GpoBot.Dialogs.Cards.Elements;

namespace GpoBot.Dialogs.Cards;

/// <summary>A title and a few sentences, when nothing is to be filled in.</summary>
public static class NoticeCard
{
    public static AdaptiveCard Of(string title, IEnumerable<string> sentences, params IReadOnlyList<CardAction> actions) => new()
    {
        FallbackText = title,
        Body = [TextBlock.Heading(title), .. sentences.Select(sentence => new TextBlock(sentence))],
        Actions = actions.Count == 0 ? null : actions,
    };
}

using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.ReminderControl;

/// <summary>What was typed of reminders, shown back before it is written.</summary>
public static class ReminderPreviewCard
{
    public const string Summary = "Rappels : à confirmer";

    /// <param name="what">What will be noted, without a full stop.</param>
    /// <param name="more">What follows from it.</param>
    /// <param name="changes">Whether a part of it can be said otherwise.</param>
    public static AdaptiveCard Of(string what, IEnumerable<string> more, string draftId, bool changes) => new()
    {
        FallbackText = $"{what}. C'est bien cela ?",
        Body =
        [
            new TextBlock($"**{what}.** C'est bien cela ?"),
            .. more.Select(line => new TextBlock(line) { Spacing = Spacing.Small }),
            TextBlock.Subtle(changes ? $"{Sentences.YesNo} Ou dites un autre jour." : Sentences.YesNo),
        ],
        Actions = [.. DraftButtons.Of(draftId, "Oui").Where(button => changes || button.Title != "Modifier")],
    };
}

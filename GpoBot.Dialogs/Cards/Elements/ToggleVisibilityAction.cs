namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>Shows what is hidden and hides what is shown, without asking the bot.</summary>
/// <param name="TargetElements">Ids of elements of the same card.</param>
public sealed record ToggleVisibilityAction(string Title, IReadOnlyList<string> TargetElements) : CardAction(Title);

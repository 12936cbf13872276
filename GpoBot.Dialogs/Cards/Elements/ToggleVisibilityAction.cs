namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>Shows what is hidden and hides what is shown, without asking the bot.</summary>
/// <param name="TargetElements">Ids of elements of the same card.</param>
public sealed record ToggleVisibilityAction(string Title, IReadOnlyList<string> TargetElements) : CardAction(Title)
{
    private protected override ReadOnlySpan<byte> Kind => "Action.ToggleVisibility"u8;

    private protected override void WriteOwn(CardWriter card) => card.Texts("targetElements"u8, TargetElements);
}

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>Buttons in the middle of a card, beside what they act on.</summary>
public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : Element
{
    private protected override ReadOnlySpan<byte> Kind => "ActionSet"u8;

    private protected override void WriteOwn(CardWriter card) => card.Parts("actions"u8, Actions);
}

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>Buttons in the middle of a card, beside what they act on.</summary>
public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : Element;

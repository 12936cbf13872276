namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>Opens an address in the browser.</summary>
public sealed record OpenUrlAction(string Title, Uri Url) : CardAction(Title);

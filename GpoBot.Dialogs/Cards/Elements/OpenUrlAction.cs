namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>Opens an address in the browser.</summary>
public sealed record OpenUrlAction(string Title, Uri Url) : CardAction(Title)
{
    private protected override ReadOnlySpan<byte> Kind => "Action.OpenUrl"u8;

    private protected override void WriteOwn(CardWriter card) => card.Text("url"u8, Url.OriginalString);
}

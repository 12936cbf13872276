namespace GpoBot.Dialogs.Feeds;

/// <summary>A private address as it is told once: whoever has it sees the meetings of its owner.</summary>
public sealed record FeedLink
{
    public FeedLink(string root, string token)
    {
        Token = token;
        Address = new Uri($"{root}/calendar/{token}.ics");
    }

    public string Token { get; }

    /// <summary>What is copied into a calendar program.</summary>
    public Uri Address { get; }

    /// <summary>The same for the program that the machine opens calendars with.</summary>
    public Uri Subscribe => new("webcal" + Address.AbsoluteUri[Address.AbsoluteUri.IndexOf(':')..]);

    // The generated text of a record would show the token.
    public override string ToString() => nameof(FeedLink);
}

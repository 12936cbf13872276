using System.Text;
using System.Text.Json;

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>
/// A card as Teams draws it, version 1.5. Texts that people see get their French typography when the card becomes JSON;
/// words written by somebody else go through <see cref="CardText.Plain"/> first.
/// </summary>
public sealed record AdaptiveCard : ICardPart
{
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";
    public string Type { get; } = "AdaptiveCard";
    public string Version { get; } = "1.5";
    public string Lang { get; } = "fr";

    /// <summary>The card in one sentence, as it is announced; clients that cannot draw it get its words besides.</summary>
    public string? FallbackText { get; init; }

    /// <summary>Most characters of what clients show that cannot draw it; more for a card that is nothing but words.</summary>
    public int LongestWords { get; init; } = CardWords.Longest;

    /// <summary>What those clients show instead of the words of the body, where these would be too many; line by line.</summary>
    public IReadOnlyList<string>? PlainLines { get; init; }

    /// <summary>What a voice says of it: unless set, the sentence above and whatever the eye would catch by its colour.</summary>
    public string? Speak { get => field ?? CardWords.Spoken(this); init; }

    public Refresh? Refresh { get; init; }
    public IReadOnlyList<Element> Body { get; init; } = [];

    /// <summary>Buttons at the foot, at most six.</summary>
    public IReadOnlyList<CardAction>? Actions { get; init; }

    public TeamsCardOptions? Teams { get; init; } = new();

    /// <summary>The content of an attachment.</summary>
    public JsonElement ToJson()
    {
        using var card = CardWriter.Of(this);
        return JsonElement.Parse(card.Written);
    }

    /// <summary>The same as text.</summary>
    public override string ToString()
    {
        using var card = CardWriter.Of(this);
        return Encoding.UTF8.GetString(card.Written);
    }

    /// <summary>How many bytes of the 25 KB a card may have it takes.</summary>
    internal int Weigh()
    {
        using var card = CardWriter.Of(this);
        return card.Written.Length;
    }

    void ICardPart.WriteTo(CardWriter card)
    {
        card.Open();
        card.Text("$schema"u8, Schema);
        card.Text("type"u8, Type);
        card.Text("version"u8, Version);
        card.Text("lang"u8, Lang);
        card.Prose("fallbackText"u8, CardWords.Of(this));
        card.Prose("speak"u8, Speak);
        card.Part("refresh"u8, Refresh);
        card.Parts("body"u8, Body);
        card.Parts("actions"u8, Actions);
        card.Part("msteams"u8, Teams);
        card.Close();
    }
}

/// <summary>What Teams reads beside the standard.</summary>
/// <param name="Width"><c>Full</c> uses the whole width of the conversation.</param>
public sealed record TeamsCardOptions(string Width = "Full") : ICardPart
{
    void ICardPart.WriteTo(CardWriter card)
    {
        card.Open();
        card.Text("width"u8, Width);
        card.Close();
    }
}

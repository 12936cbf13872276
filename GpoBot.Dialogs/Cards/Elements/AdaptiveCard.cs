using System.Text.Json;
using System.Text.Json.Serialization;

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>
/// A card as Teams draws it, version 1.5. Texts that people see get their French typography when the card becomes JSON;
/// words written by somebody else go through <see cref="CardText.Plain"/> first.
/// </summary>
public sealed record AdaptiveCard
{
    [JsonPropertyName("$schema"), JsonPropertyOrder(-3)]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    [JsonPropertyOrder(-2)]
    public string Type { get; } = "AdaptiveCard";

    [JsonPropertyOrder(-1)]
    public string Version { get; } = "1.5";

    public string Lang { get; } = "fr";

    /// <summary>The card in one sentence, as it is announced; clients that cannot draw it get its words besides.</summary>
    [JsonIgnore, JsonConverter(typeof(Prose))]
    public string? FallbackText { get; init; }

    [JsonPropertyName("fallbackText"), JsonInclude, JsonConverter(typeof(Prose))]
    internal string? ShownFallback => CardWords.Of(this);

    /// <summary>Most characters of what clients show that cannot draw it; more for a card that is nothing but words.</summary>
    [JsonIgnore]
    public int LongestWords { get; init; } = CardWords.Longest;

    /// <summary>What those clients show instead of the words of the body, where these would be too many; line by line.</summary>
    [JsonIgnore]
    public IReadOnlyList<string>? PlainLines { get; init; }

    /// <summary>What a voice says of it: unless set, the sentence above and whatever the eye would catch by its colour.</summary>
    [JsonConverter(typeof(Prose))]
    public string? Speak { get => field ?? CardWords.Spoken(this); init; }

    public Refresh? Refresh { get; init; }
    public IReadOnlyList<Element> Body { get; init; } = [];

    /// <summary>Buttons at the foot, at most six.</summary>
    public IReadOnlyList<CardAction>? Actions { get; init; }

    [JsonPropertyName("msteams")]
    public TeamsCardOptions? Teams { get; init; } = new();

    /// <summary>The content of an attachment.</summary>
    public JsonElement ToJson() => JsonSerializer.SerializeToElement(this, CardJson.Relaxed.AdaptiveCard);

    /// <summary>The same as text, accents as they are.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, CardJson.Relaxed.AdaptiveCard);
}

/// <summary>What Teams reads beside the standard.</summary>
/// <param name="Width"><c>Full</c> uses the whole width of the conversation.</param>
public sealed record TeamsCardOptions(string Width = "Full");

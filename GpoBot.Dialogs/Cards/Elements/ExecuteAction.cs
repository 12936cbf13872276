using System.Text.Json.Serialization;

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>
/// A button that the bot answers with a new card. Clients that do not know it (reported on phones) use the fallback, which
/// sends the same data, verb included, as a message.
/// </summary>
public sealed record ExecuteAction(string Title, CardData Data) : CardAction(Title)
{
    public string? Verb => Data.Verb;

    [JsonInclude]
    public CardData Data { get; } = Data.Verb is { Length: > 0 }
        ? Data
        : throw new ArgumentException("A button that acts needs a verb.", nameof(Data));

    public AssociatedInputs? AssociatedInputs { get; init; }

    public CardAction Fallback => new SubmitAction(Title, Data)
    {
        Style = Style, Mode = Mode, Tooltip = Tooltip, AssociatedInputs = AssociatedInputs,
    };
}

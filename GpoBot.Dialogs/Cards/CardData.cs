using System.Collections.ObjectModel;
using System.Text.Json;
using GpoBot.Dialogs.Cards.Elements;

namespace GpoBot.Dialogs.Cards;

/// <summary>What a button sends back beside the inputs: what to do, on what, and from which state it was drawn.</summary>
public sealed record CardData : ICardPart
{
    /// <summary>Number of the shape of the data; a card of another one is answered with a fresh card.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The command, as the list of commands names it.</summary>
    public string? Verb { get; init; }
    public string? Gpo { get; init; }

    /// <summary>The row it is about: <c>AC002</c>, a meeting's id…</summary>
    public string? Id { get; init; }

    /// <summary>Version of that row when the card was drawn.</summary>
    public int? Version { get; init; }

    /// <summary>The draft that a confirmation confirms.</summary>
    public string? Draft { get; init; }

    /// <summary>0 when the data that came back named none.</summary>
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>Which of several buttons with one verb.</summary>
    public string? Choice { get; init; }

    /// <summary>The button opens a window of Teams, which asks for its content with these data. Only for a <see cref="Elements.SubmitAction"/>.</summary>
    public bool OpensDialog { get; init; }

    /// <summary>Anything else this verb needs; sent flat, so never a reserved name nor an input's id.</summary>
    public IReadOnlyDictionary<string, string> Extra { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    public bool IsCurrent => Schema == CurrentSchema;

    /// <summary>Reads a button's answer, whichever way it came; parts that are missing or odd are null.</summary>
    /// <param name="value">The value of an <c>adaptiveCard/action</c> invoke, its action, or a message's value.</param>
    public static CardData Parse(JsonElement? value) => CardPayload.Of(value).ToData();

    public static bool IsReserved(string name) => CardPayload.Names.All.Contains(name);

    // Flat and with short names: a card repeats it at every button and its fallback.
    void ICardPart.WriteTo(CardWriter card)
    {
        card.Open();
        card.Text("verb"u8, Verb);
        card.Text("gpo"u8, Gpo);
        card.Text("id"u8, Id);
        card.Number("v"u8, Version);
        card.Text("draft"u8, Draft);
        card.Number("schema"u8, Schema);
        card.Text("choice"u8, Choice);
        foreach (var (name, text) in Extra)
        {
            if (!IsReserved(name)) card.Text(name, text);
        }

        if (OpensDialog)
        {
            card.Open("msteams"u8);
            card.Text("type"u8, "task/fetch");
            card.Close();
        }

        card.Close();
    }
}

using System.Text.Json.Serialization;

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>Short pairs of a name and what it is, in two columns.</summary>
public sealed record FactSet(IReadOnlyList<Fact> Facts) : Element;

public sealed record Fact(
    [property: JsonConverter(typeof(Prose))] string Title, [property: JsonConverter(typeof(Prose))] string Value);

using System.Text.Json.Serialization;

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>A box to tick.</summary>
/// <param name="Title">The words beside the box.</param>
public sealed record ToggleInput(string Id, string Label, [property: JsonConverter(typeof(Prose))] string Title) : Input(Id, Label)
{
    /// <summary>Ticked at first.</summary>
    [JsonIgnore]
    public bool Ticked { get; init; }

    [JsonInclude]
    internal string Value => Ticked ? "true" : "false";
}

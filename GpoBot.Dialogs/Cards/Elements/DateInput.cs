using System.Text.Json.Serialization;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>A day.</summary>
public sealed record DateInput(string Id, string Label) : Input(Id, Label)
{
    /// <summary>Said instead of the client's own words, which are seldom French.</summary>
    [JsonConverter(typeof(Prose))]
    public string Placeholder { get; init; } = "Choisir une date";

    [JsonConverter(typeof(IsoDate))]
    public LocalDate? Value { get; init; }

    [JsonConverter(typeof(IsoDate))]
    public LocalDate? Min { get; init; }

    [JsonConverter(typeof(IsoDate))]
    public LocalDate? Max { get; init; }
}

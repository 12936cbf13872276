using System.Text.Json.Serialization;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>A time of day, to the minute, without a zone: the GPO's zone is meant.</summary>
public sealed record TimeInput(string Id, string Label) : Input(Id, Label)
{
    /// <summary>Said instead of the client's own words, which are seldom French.</summary>
    [JsonConverter(typeof(Prose))]
    public string Placeholder { get; init; } = "Choisir une heure";

    [JsonConverter(typeof(IsoTime))]
    public LocalTime? Value { get; init; }

    [JsonConverter(typeof(IsoTime))]
    public LocalTime? Min { get; init; }

    [JsonConverter(typeof(IsoTime))]
    public LocalTime? Max { get; init; }
}

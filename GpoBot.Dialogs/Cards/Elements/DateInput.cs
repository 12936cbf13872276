using System.Text.Json.Serialization;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>A day.</summary>
public sealed record DateInput(string Id, string Label) : Input(Id, Label)
{
    [JsonConverter(typeof(IsoDate))]
    public LocalDate? Value { get; init; }

    [JsonConverter(typeof(IsoDate))]
    public LocalDate? Min { get; init; }

    [JsonConverter(typeof(IsoDate))]
    public LocalDate? Max { get; init; }
}

using System.Text.Json.Serialization;
using GpoBot.Dialogs.Conversations;
using NodaTime;

namespace GpoBot.Dialogs.Flows.DropIns;

/// <summary>Drop-in hours that wait for a yes, or for the GPO they are for; with an id they are to be taken back.</summary>
public sealed record DropInSlots(
    string? GpoId, LocalDate? On = null, LocalTime? At = null, LocalTime? Until = null, string? Place = null, string? RemoveId = null)
{
    public const string Kind = "permanence";
    public const int Version = 1;

    public bool Complete => On is not null && At is not null && !string.IsNullOrWhiteSpace(Place);
}

[JsonSourceGenerationOptions(
    Converters = [typeof(LocalDateJson), typeof(LocalTimeJson)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DropInSlots))]
internal sealed partial class DropInJson : JsonSerializerContext;

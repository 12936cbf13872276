using System.Text.Json.Serialization;
using GpoBot.Dialogs.Conversations;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>The times that were proposed last, so that one can be chosen by typing.</summary>
/// <param name="Starts">Wall times of the GPO's zone, in the order of the card.</param>
public sealed record FreeTimeSlots(string GpoId, int Minutes, IReadOnlyList<LocalDateTime> Starts)
{
    public const string Kind = "creneau";
    public const int Version = 1;
}

[JsonSourceGenerationOptions(
    Converters = [typeof(LocalDateTimeJson)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FreeTimeSlots))]
internal sealed partial class FreeTimeJson : JsonSerializerContext;

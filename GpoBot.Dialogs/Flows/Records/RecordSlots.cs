using System.Text.Json.Serialization;

namespace GpoBot.Dialogs.Flows.Records;

/// <summary>A record that a typed yes would validate and send.</summary>
/// <param name="Seen">Fingerprint of what was shown.</param>
public sealed record RecordSlots(string GpoId, string MeetingId, int Seen)
{
    public const string Kind = "releve";
    public const int Version = 1;
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RecordSlots))]
internal sealed partial class RecordSlotsJson : JsonSerializerContext;

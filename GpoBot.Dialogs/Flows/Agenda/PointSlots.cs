using System.Text.Json.Serialization;

namespace GpoBot.Dialogs.Flows.Agenda;

/// <summary>A point that waits for a yes, for its words, or for the GPO it is for; or the decision on one.</summary>
/// <param name="PointId">Of a decision.</param>
public sealed record PointSlots(string? GpoId = null, string? Text = null, string? PointId = null, bool Accepted = true)
{
    public const string Kind = "point";
    public const int Version = 1;
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PointSlots))]
internal sealed partial class PointJson : JsonSerializerContext;

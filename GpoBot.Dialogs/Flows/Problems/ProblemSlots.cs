using System.Text.Json.Serialization;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Conversations;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Problems;

/// <summary>Which problem is to be evaluated, and until when its members may answer, as far as it is known.</summary>
public sealed record AskOpinionsSlots(string? GpoId = null, string? ProblemId = null, LocalDate? Until = null)
{
    public const string Kind = "evaluation";
    public const int Version = 1;
}

/// <summary>An opinion that waits for a yes, or for the problem it is about.</summary>
public sealed record OpinionSlots(Opinion Opinion, string? GpoId = null, string? ProblemId = null)
{
    public const string Kind = "avis";
    public const int Version = 1;
}

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true, Converters = [typeof(LocalDateJson)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AskOpinionsSlots))]
[JsonSerializable(typeof(OpinionSlots))]
internal sealed partial class ProblemJson : JsonSerializerContext;

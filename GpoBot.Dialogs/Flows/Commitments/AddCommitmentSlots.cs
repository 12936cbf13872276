using System.Text.Json.Serialization;
using GpoBot.Dialogs.Conversations;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Commitments;

/// <summary>What is known so far of a commitment to add.</summary>
/// <param name="OwnerWords">Who, as typed, as long as several fit.</param>
/// <param name="NoDue">Said to have no due date.</param>
public sealed record AddCommitmentSlots(
    string GpoId, string? ProblemId = null, string? OwnerId = null, string? OwnerWords = null, string? Title = null,
    LocalDate? Due = null, bool NoDue = false)
{
    public const string Kind = "engagement";
    public const int Version = 1;
}

[JsonSourceGenerationOptions(Converters = [typeof(LocalDateJson)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AddCommitmentSlots))]
internal sealed partial class AddCommitmentJson : JsonSerializerContext;

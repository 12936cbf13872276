using System.Text.Json.Serialization;
using GpoBot.Core.Commitments;
using GpoBot.Dialogs.Conversations;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Commitments;

/// <summary>A change of a commitment that waits for a yes.</summary>
/// <param name="AsksOwner">The new owner is still to be chosen.</param>
/// <param name="PoliceOnly">Whether it is to be kept among the police; null: no matter of this change.</param>
public sealed record ChangeCommitmentSlots(
    string GpoId, string CommitmentId, string? OwnerId = null, string? Title = null, LocalDate? Due = null, bool AsksOwner = false,
    bool? PoliceOnly = null)
{
    public const string Kind = "changement";
    public const int Version = 1;

    public ChangeCommitment Command => new(CommitmentId, OwnerId, Title, Due);
}

[JsonSourceGenerationOptions(Converters = [typeof(LocalDateJson)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChangeCommitmentSlots))]
internal sealed partial class ChangeCommitmentJson : JsonSerializerContext;

using System.Text.Json.Serialization;
using GpoBot.Core.Commitments;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Commitments;

/// <summary>A typed answer that still lacks its commitment, its reason or its day, or waits for its yes.</summary>
/// <param name="Postponing">A later date is asked for, and its day is still to be said.</param>
public sealed record AnswerSlots(
    string? GpoId, string? CommitmentId, CommitmentStatus? Status = null, int? Progress = null, BlockingReason? Reason = null,
    LocalDate? On = null, LocalDate? RequestedDueOn = null, bool NothingNew = false, string? Comment = null, bool Postponing = false)
{
    public const string Kind = "reponse";
    public const int Version = 1;

    public CommitmentAnswer ToAnswer() => new(Status, Progress, Reason, On, RequestedDueOn, Comment, NothingNew);

    public static AnswerSlots From(Intent.AnswerCommitment said) => new(
        null, null, said.Status, said.Progress, said.Reason, DateAnswers.Day(said.Date), null, said.NothingNew, said.Comment);

    public static AnswerSlots From(Intent.Postpone said) => new(null, null, RequestedDueOn: DateAnswers.Day(said.To), Postponing: true);
}

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true, Converters = [typeof(LocalDateJson)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AnswerSlots))]
internal sealed partial class AnswerJson : JsonSerializerContext;

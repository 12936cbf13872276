using System.Text.Json.Serialization;
using GpoBot.Core.Commitments;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Commitments;

/// <summary>A typed answer that still lacks its commitment, its reason or its day, or waits for its yes.</summary>
/// <param name="Postponing">A later date is asked for, and its day is still to be said.</param>
/// <param name="Days">The days to choose from, when what was said fits several.</param>
public sealed record AnswerSlots(
    string? GpoId, string? CommitmentId, CommitmentStatus? Status = null, int? Progress = null, BlockingReason? Reason = null,
    LocalDate? On = null, LocalDate? RequestedDueOn = null, bool NothingNew = false, string? Comment = null, bool Postponing = false,
    IReadOnlyList<LocalDate>? Days = null)
{
    public const string Kind = "reponse";
    public const int Version = 2;

    /// <summary>Nothing is said yet of the commitment.</summary>
    [JsonIgnore]
    public bool SaysNothing => this is { Status: null, NothingNew: false, Postponing: false };

    public CommitmentAnswer ToAnswer() => new(Status, Progress, Reason, On, RequestedDueOn, Comment, NothingNew);

    /// <summary>What a message says of a commitment; null when it speaks of something else.</summary>
    public static AnswerSlots? From(Intent intent) => intent switch
    {
        Intent.AnswerCommitment said => new(
            null, null, said.Status, said.Progress, said.Reason, DateAnswers.Day(said.Date), null, said.NothingNew, said.Comment),
        Intent.Postpone said => new AnswerSlots(null, null, Postponing: true).Asking(said.To),
        _ => null,
    };

    /// <summary>With the day asked for, or the days it may be.</summary>
    public AnswerSlots Asking(DateMention? mention) => this with
    {
        RequestedDueOn = DateAnswers.Day(mention), Days = (mention as DateMention.Several)?.Days,
    };

}

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true, Converters = [typeof(LocalDateJson)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AnswerSlots))]
internal sealed partial class AnswerJson : JsonSerializerContext;

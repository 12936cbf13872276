using System.Text.Json.Serialization;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Conversations;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>Which meeting is to be cancelled, and why.</summary>
/// <param name="MeetingId">Null as long as it is one of several.</param>
/// <param name="Days">The day that was said, or those that fit, which the choice among several keeps to.</param>
public sealed record CancelMeetingSlots(string? GpoId, string? MeetingId, CancelReason? Reason, IReadOnlyList<LocalDate>? Days = null)
{
    public const string Kind = "annuler-reunion";
    public const int Version = 1;
}

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true, Converters = [typeof(LocalDateJson)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CancelMeetingSlots))]
internal sealed partial class CancelMeetingJson : JsonSerializerContext;

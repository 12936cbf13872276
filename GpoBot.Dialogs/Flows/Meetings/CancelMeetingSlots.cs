using System.Text.Json.Serialization;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Conversations;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>Which meeting is to be cancelled, and why.</summary>
/// <param name="MeetingId">Null as long as it is one of several.</param>
/// <param name="Days">The day that was said, or those that fit, which the choice among several keeps to.</param>
/// <param name="Following">Those of its series that follow too.</param>
/// <param name="SeenVersion">Version of the meeting when it was shown.</param>
public sealed record CancelMeetingSlots(
    string? GpoId, string? MeetingId, CancelReason? Reason, IReadOnlyList<LocalDate>? Days = null, bool Following = false,
    int? SeenVersion = null)
{
    public const string Kind = "annuler-reunion";
    public const int Version = 2;

    public MeetingScope Scope => Following ? MeetingScope.Following : MeetingScope.This;
}

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true, Converters = [typeof(LocalDateJson)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CancelMeetingSlots))]
internal sealed partial class CancelMeetingJson : JsonSerializerContext;

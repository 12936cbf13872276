using System.Text.Json.Serialization;
using GpoBot.Core.Meetings;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>Which meeting is to be cancelled, among several as long as that is not said, and why.</summary>
public sealed record CancelMeetingSlots(string? GpoId, string? MeetingId, CancelReason? Reason)
{
    public const string Kind = "annuler-reunion";
    public const int Version = 1;
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CancelMeetingSlots))]
internal sealed partial class CancelMeetingJson : JsonSerializerContext;

using System.Text.Json.Serialization;
using GpoBot.Core.Attendance;
using GpoBot.Dialogs.Conversations;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Attendance;

/// <summary>Who says what of which meeting, as far as it is known. Names are contacts of the roster, never words as typed.</summary>
/// <param name="MeetingId">Null as long as it is one of several.</param>
/// <param name="TimeVersion">Of the date that was shown.</param>
/// <param name="ForContactId">Whose answer a lead notes; null for one's own.</param>
/// <param name="Days">The days that were said, which the choice among several keeps to.</param>
public sealed record AttendanceSlots(
    Attending Attending, string? GpoId = null, string? MeetingId = null, int? TimeVersion = null, string? DeputyId = null,
    string? ForContactId = null, IReadOnlyList<LocalDate>? Days = null)
{
    public const string Kind = "presence";
    public const int Version = 1;

    public AnswerMeeting ToCommand() => new(MeetingId ?? "", Attending, DeputyId, ForContactId, TimeVersion);
}

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true, Converters = [typeof(LocalDateJson)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AttendanceSlots))]
internal sealed partial class AttendanceJson : JsonSerializerContext;

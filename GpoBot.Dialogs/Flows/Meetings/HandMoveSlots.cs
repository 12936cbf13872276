using System.Text.Json.Serialization;
using GpoBot.Core.Meetings;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>Which time of which meeting is to hold.</summary>
/// <param name="MeetingId">Null as long as it is one of several.</param>
/// <param name="Moved">The time of the calendar that was shown, in ISO form.</param>
public sealed record HandMoveSlots(HandMoveChoice Choice, string? MeetingId = null, string? Moved = null)
{
    public const string Kind = "agenda-ou-gpobot";
    public const int Version = 1;

    [JsonIgnore]
    public LocalDateTime? Seen => LocalDateTimePattern.GeneralIso.Parse(Moved ?? "") is { Success: true, Value: var seen } ? seen : null;

    public HandMoveSlots Of(Meeting meeting) => this with
    {
        MeetingId = meeting.Id, Moved = meeting.HandMovedTo is { } moved ? LocalDateTimePattern.GeneralIso.Format(moved) : null,
    };
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HandMoveSlots))]
internal sealed partial class HandMoveJson : JsonSerializerContext;

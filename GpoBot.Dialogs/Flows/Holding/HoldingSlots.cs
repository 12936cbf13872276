using System.Text.Json.Serialization;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Conversations;

namespace GpoBot.Dialogs.Flows.Holding;

/// <summary>Something typed during a meeting, that waits for a yes.</summary>
/// <param name="Text">Of a decision.</param>
/// <param name="Ids">Of presence.</param>
public sealed record HoldingSlots(
    HoldingWish Wish, string GpoId, string MeetingId, string? Text = null, IReadOnlyList<string>? Ids = null, CancelReason? Reason = null)
{
    public const string Kind = "tenir";
    public const int Version = 1;
}

/// <summary>What was typed.</summary>
public enum HoldingWish { Presence, Decision, Close, NotHeld }

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true, Converters = [typeof(LocalDateJson)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HoldingSlots))]
internal sealed partial class HoldingJson : JsonSerializerContext;

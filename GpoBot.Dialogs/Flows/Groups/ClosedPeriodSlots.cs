using System.Text.Json.Serialization;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Conversations;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Groups;

/// <summary>What is known so far of a closed period to note, or which one is to be taken back.</summary>
/// <param name="Asks">True as long as its days are asked for; else it waits for a yes.</param>
/// <param name="Reopens">True when it is to be taken back.</param>
public sealed record ClosedPeriodSlots(
    string GpoId, LocalDate? From = null, LocalDate? To = null, string? Name = null, bool Asks = false, bool Reopens = false)
{
    public const string Kind = "fermeture";
    public const int Version = 1;

    /// <summary>The command, once both days are known.</summary>
    public SetClosedPeriod? Command => this is { From: { } from, To: { } to } ? new SetClosedPeriod(from, to, Name) : null;
}

[JsonSourceGenerationOptions(Converters = [typeof(LocalDateJson)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ClosedPeriodSlots))]
internal sealed partial class ClosedPeriodJson : JsonSerializerContext;

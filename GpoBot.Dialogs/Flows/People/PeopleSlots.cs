using System.Text.Json.Serialization;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Conversations;
using NodaTime;

namespace GpoBot.Dialogs.Flows.People;

/// <summary>What is to be confirmed of people.</summary>
public enum PeopleAct { Leave, HandOver, Channel, Language, Sign, NoteCharter, Deputy }

/// <summary>A change of a roster, or of one's own wishes, that waits for a yes.</summary>
/// <param name="Gpos">In which groups.</param>
/// <param name="ContactId">Whom it is about; null: the person themselves, or somebody who is still to be chosen.</param>
/// <param name="Self">The person speaks of themselves.</param>
public sealed record PeopleSlots(
    PeopleAct Act, IReadOnlyList<string> Gpos, bool Self, string? ContactId = null, string? SuccessorId = null, LocalDate? On = null,
    Channel? Channel = null, string? Language = null)
{
    public const string Kind = "membres";
    public const int Version = 1;
}

[JsonSourceGenerationOptions(Converters = [typeof(LocalDateJson)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PeopleSlots))]
internal sealed partial class PeopleJson : JsonSerializerContext;

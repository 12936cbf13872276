using GpoBot.Core.Groups;
using GpoBot.Core.Running;
using NodaTime;

namespace GpoBot.Dialogs.Turns;

/// <summary>One turn of the conversation, without the channel: who speaks, when, and which turn it is.</summary>
/// <param name="ConversationId">Where the draft of a question lives.</param>
/// <param name="UserId">Channel id of the person.</param>
/// <param name="TurnId">Hash of conversation and activity.</param>
/// <param name="Through">text or card.</param>
public sealed record Exchange(
    Person Person, string ConversationId, string UserId, string TurnId, string Through, Instant Now)
{
    /// <summary>Zone in which typed dates are read before the GPO is known.</summary>
    public static DateTimeZone DefaultZone { get; } = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    public LocalDate Today => Now.InZone(DefaultZone).Date;
    public TurnStamp Stamp => new(TurnId, Through);
}

using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using NodaTime;

namespace GpoBot.Dialogs.Messages;

/// <summary>What a message is about, as it stands when it is written.</summary>
/// <param name="Meetings">Meetings named by the effect, from live state or, when cancelled, from history.</param>
public sealed record MessageSubject(
    Effect Effect, Gpo Gpo, Contact Recipient, IReadOnlyList<Meeting> Meetings, IReadOnlyList<Commitment> Commitments, Instant Now)
{
    public LocalDateTime LocalNow => Now.InZone(Gpo.Group.TimeZone).LocalDateTime;
    public LocalDate Today => LocalNow.Date;
    public string GroupName => $"{Gpo.Id} {Gpo.Group.Name}";
}

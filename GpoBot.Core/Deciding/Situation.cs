using GpoBot.Core.Audit;
using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Deciding;

/// <summary>All that a decision may look at.</summary>
/// <param name="Actor">The roster row of who asks: the only source of rights.</param>
/// <param name="Through">How it was said: card, text, email, import.</param>
/// <param name="CorrelationId">Ties the audit line to the turn.</param>
/// <param name="CalendarInvites">True when the calendar itself sends invitations and cancellations.</param>
public sealed record Situation(
    Gpo Gpo, Contact Actor, Instant Now, string Through, string CorrelationId, bool CalendarInvites)
{
    public LocalDateTime LocalNow => Now.InZone(Gpo.Group.TimeZone).LocalDateTime;
    public LocalDate Today => LocalNow.Date;

    /// <summary>The audit line of what is being decided.</summary>
    public AuditLine Audit(string verb, string objectId, string? before, string? after) => new()
    {
        At = Now, ActorId = Actor.Id, Role = Actor.Role.ToString(), Verb = verb, ObjectId = objectId,
        Before = before, After = after, Through = Through, CorrelationId = CorrelationId,
    };
}

using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Audit;

/// <summary>One append-only line: who, in which role, did what to which object, from what to what, through which channel.</summary>
public sealed record AuditLine : GpoRow
{
    public override string RowKey => $"u.audit.{At.ToUnixTimeTicks():x16}.{CorrelationId}.{Verb}.{ObjectId}";

    public required Instant At { get; init; }

    /// <summary>Contact id, which is a pseudonym: the name lives in the roster only.</summary>
    public required string ActorId { get; init; }
    public required string Role { get; init; }
    public required string Verb { get; init; }
    public required string ObjectId { get; init; }
    public string? Before { get; init; }
    public string? After { get; init; }
    public required string Through { get; init; }
    public required string CorrelationId { get; init; }
}

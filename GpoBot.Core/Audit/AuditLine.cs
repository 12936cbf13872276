using System.Globalization;
using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Audit;

/// <summary>One append-only line: who, in which role, did what to which object, from what to what, through which channel.</summary>
public sealed record AuditLine : GpoRow
{
    public const string KeyPrefix = "u.audit.";

    /// <summary>By its place in the chain, for clocks of instances differ; a line from before the chain sorts before them all.</summary>
    public override string RowKey => Sequence > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{KeyPrefix}s{Sequence:d9}")
        : $"{KeyPrefix}{At.ToUnixTimeTicks():x16}.{CorrelationId}.{Verb}.{ObjectId}";

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

    /// <summary>Place in the chain of its GPO, from 1; given when it is stored. 0: not stored yet, or from before there was a chain.</summary>
    public int Sequence { get; init; }

    /// <summary>Hash of the line before, so that none can be taken away or put between.</summary>
    public string? Previous { get; init; }

    /// <summary>Hash of this line and <see cref="Previous"/>.</summary>
    public string? Hash { get; init; }
}

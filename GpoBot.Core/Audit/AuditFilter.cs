using NodaTime;

namespace GpoBot.Core.Audit;

/// <summary>Which lines of an audit are wanted.</summary>
/// <param name="ActorId">Pseudonym of who did it; null: anybody.</param>
/// <param name="Verbs">Verbs, or their beginnings up to a dot (<c>commitment</c>); none: all.</param>
/// <param name="From">First moment; null: from the beginning.</param>
/// <param name="Before">First moment that is not wanted any more; null: to the end.</param>
public sealed record AuditFilter(string? ActorId = null, IReadOnlyList<string>? Verbs = null, Instant? From = null, Instant? Before = null)
{
    public bool Takes(AuditLine line) =>
        (ActorId is null || string.Equals(line.ActorId, ActorId, StringComparison.OrdinalIgnoreCase))
        && (Verbs is not { Count: > 0 } || Verbs.Any(verb => Is(line.Verb, verb)))
        && !(line.At < From) && !(line.At >= Before);

    private static bool Is(string verb, string wanted) => verb.StartsWith(wanted, StringComparison.Ordinal)
        && (verb.Length == wanted.Length || wanted.EndsWith('.') || verb[wanted.Length] == '.');
}

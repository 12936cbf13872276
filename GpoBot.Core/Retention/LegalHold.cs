using NodaTime;

namespace GpoBot.Core.Retention;

/// <summary>Somebody with authority needs the group as it is: until this is released nothing of it is purged, and nobody erased.</summary>
/// <param name="Reason">In short guarded words, shown to the lead.</param>
public sealed record LegalHold(string Reason, LocalDate Since)
{
    public const int LongestReason = 200;
}

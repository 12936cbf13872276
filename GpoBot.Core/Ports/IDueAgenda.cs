using GpoBot.Core.Effects;
using NodaTime;

namespace GpoBot.Core.Ports;

/// <summary>The one agenda of what is to be done later, shared by all instances.</summary>
public interface IDueAgenda
{
    /// <summary>Adds a pointer; adding the same one again does nothing.</summary>
    Task AddAsync(DuePointer pointer, CancellationToken cancellation);

    /// <summary>
    /// Claims up to <paramref name="most"/> pointers due at <paramref name="now"/> that nobody holds, oldest first, and holds
    /// them for the lease. What its holder does not complete in that time can be claimed by another.
    /// </summary>
    Task<IReadOnlyList<ClaimedPointer>> ClaimAsync(Instant now, Duration lease, int most, CancellationToken cancellation);

    /// <summary>Removes a claimed pointer; a claim that was lost in the meantime changes nothing.</summary>
    Task CompleteAsync(ClaimedPointer claimed, CancellationToken cancellation);

    /// <summary>Gives a claimed pointer back, to be claimed by anybody from then on; a lost claim changes nothing.</summary>
    Task PutOffAsync(ClaimedPointer claimed, Instant until, CancellationToken cancellation);

    /// <summary>The moment at which something can next be claimed, past when it already can; null when the agenda is empty.</summary>
    Task<Instant?> NextAsync(CancellationToken cancellation);
}

/// <summary>A pointer held by one instance; the tag proves that it still is.</summary>
public sealed record ClaimedPointer(DuePointer Pointer, string Tag);

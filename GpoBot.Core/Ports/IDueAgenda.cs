using GpoBot.Core.Effects;
using NodaTime;

namespace GpoBot.Core.Ports;

/// <summary>The one agenda of what is to be done later, shared by all instances.</summary>
public interface IDueAgenda
{
    /// <summary>Adds a pointer; adding the same one again does nothing.</summary>
    Task AddAsync(DuePointer pointer, CancellationToken cancellation);

    /// <summary>Adds the pointers of one decision, in as few writes as the store allows.</summary>
    async Task AddAllAsync(IReadOnlyCollection<DuePointer> pointers, CancellationToken cancellation)
    {
        foreach (var pointer in pointers) await AddAsync(pointer, cancellation);
    }

    /// <summary>
    /// Claims up to <paramref name="most"/> pointers due at <paramref name="now"/> that nobody holds, of the oldest, and holds
    /// them for the lease. What its holder does not complete in that time can be claimed by another. Empty only when nothing
    /// can be claimed. Those of one GPO come in their order.
    /// </summary>
    Task<IReadOnlyList<ClaimedPointer>> ClaimAsync(Instant now, Duration lease, int most, CancellationToken cancellation);

    /// <summary>Removes a claimed pointer; a claim that was lost in the meantime changes nothing.</summary>
    Task CompleteAsync(ClaimedPointer claimed, CancellationToken cancellation);

    /// <summary>The same for several, in as few writes as the store allows.</summary>
    async Task CompleteAllAsync(IReadOnlyCollection<ClaimedPointer> claimed, CancellationToken cancellation)
    {
        foreach (var one in claimed) await CompleteAsync(one, cancellation);
    }

    /// <summary>
    /// Gives a claimed pointer back, to be claimed by anybody from then on; a lost claim changes nothing. It leaves its place
    /// for the one of that moment; given back to the moment at which it stands, it keeps its place.
    /// </summary>
    Task PutOffAsync(ClaimedPointer claimed, Instant until, CancellationToken cancellation);

    /// <summary>The moment at which something can next be claimed, past when it already can; null when the agenda is empty.</summary>
    Task<Instant?> NextAsync(CancellationToken cancellation);

    /// <summary>The moment of the first pointer, held or not: how far behind the machine is; null when there is none.</summary>
    Task<Instant?> OldestAsync(CancellationToken cancellation);
}

/// <summary>A pointer held by one instance; the tag proves that it still is.</summary>
public sealed record ClaimedPointer(DuePointer Pointer, string Tag)
{
    /// <summary>Where it stands in the agenda: its own moment, or the one to which it was put off.</summary>
    public Instant StandsAt { get; init; } = Pointer.At;
}

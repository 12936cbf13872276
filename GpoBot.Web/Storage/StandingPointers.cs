using System.Collections.Concurrent;
using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using NodaTime;

namespace GpoBot.Web.Storage;

/// <summary>
/// Remembers which pointers this instance has seen standing. Every decision on a GPO asks for the next moment of its reminders, nearly
/// always the same one: asked for again it costs nothing. Only what lies well ahead is passed over, for nobody takes it away before its time.
/// </summary>
public sealed class StandingPointers(DueAgenda inner, TimeProvider time) : IDueAgenda, IPointerRows
{
    // Longer than a decision takes from its pointers to its transaction.
    private static readonly Duration Ahead = Duration.FromSeconds(30);

    // Should somebody clear the agenda by hand, decisions put it right again after this.
    private static readonly TimeSpan Believed = TimeSpan.FromMinutes(30);
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<DuePointer, long> _seen = new();

    public async Task AddAsync(DuePointer pointer, CancellationToken cancellation) => await AddAllAsync([pointer], cancellation);

    public async Task AddAllAsync(IReadOnlyCollection<DuePointer> pointers, CancellationToken cancellation)
    {
        var missing = Missing(pointers);
        if (missing.Count == 0) return;
        await inner.AddAllAsync(missing, cancellation);
        Stood(missing);
    }

    public IReadOnlyList<DuePointer> Missing(IReadOnlyCollection<DuePointer> pointers)
    {
        var soon = Soon();
        return [.. inner.Missing(pointers).Where(pointer => !Stands(pointer, soon))];
    }

    public IReadOnlyList<TableWrite> RowsOf(IReadOnlyCollection<DuePointer> pointers) => inner.RowsOf(pointers);

    public void Stood(IReadOnlyCollection<DuePointer> pointers)
    {
        if (_seen.Count > Most) _seen.Clear();
        var soon = Soon();
        foreach (var pointer in pointers.Where(pointer => pointer.At > soon)) _seen[pointer] = time.GetTimestamp();
    }

    public async Task<IReadOnlyList<ClaimedPointer>> ClaimAsync(Instant now, Duration lease, int most, CancellationToken cancellation)
    {
        var claimed = await inner.ClaimAsync(now, lease, most, cancellation);
        foreach (var one in claimed) _seen.TryRemove(one.Pointer, out _);
        return claimed;
    }

    public Task CompleteAsync(ClaimedPointer claimed, CancellationToken cancellation) => inner.CompleteAsync(claimed, cancellation);

    public Task CompleteAllAsync(IReadOnlyCollection<ClaimedPointer> claimed, CancellationToken cancellation) =>
        inner.CompleteAllAsync(claimed, cancellation);

    public Task PutOffAsync(ClaimedPointer claimed, Instant until, CancellationToken cancellation) =>
        inner.PutOffAsync(claimed, until, cancellation);

    public Task<Instant?> NextAsync(CancellationToken cancellation) => inner.NextAsync(cancellation);

    public Task<Instant?> OldestAsync(CancellationToken cancellation) => inner.OldestAsync(cancellation);

    private Instant Soon() => Instant.FromDateTimeOffset(time.GetUtcNow()) + Ahead;

    private bool Stands(DuePointer pointer, Instant soon) =>
        pointer.At > soon && _seen.TryGetValue(pointer, out var seen) && time.GetElapsedTime(seen) < Believed;
}

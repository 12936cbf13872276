using System.Globalization;
using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using NodaTime;

namespace GpoBot.Tests.Drivers;

/// <summary>The agenda without a disk: claims with a lease, lost by whoever holds them too long.</summary>
internal sealed class InMemoryDueAgenda : IDueAgenda
{
    // Several things are done at a time, and each comes back here.
    private readonly Lock _lock = new();
    private readonly Dictionary<DuePointer, Claim> _claims = [];
    private int _tags;

    public IReadOnlyList<DuePointer> Pointers
    {
        get
        {
            lock (_lock) return [.. _claims.Keys.OrderBy(p => p.At).ThenBy(p => p.GpoId, StringComparer.Ordinal)];
        }
    }

    public Task AddAsync(DuePointer pointer, CancellationToken cancellation)
    {
        lock (_lock) _claims.TryAdd(pointer, new Claim("", Instant.MinValue));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<ClaimedPointer>> ClaimAsync(
        Instant now, Duration lease, int most, CancellationToken cancellation)
    {
        var claimed = new List<ClaimedPointer>();
        lock (_lock)
        {
            foreach (var pointer in Pointers.Where(p => p.At <= now && _claims[p].Until <= now).Take(most))
            {
                var tag = (++_tags).ToString(CultureInfo.InvariantCulture);
                _claims[pointer] = new Claim(tag, now + lease);
                claimed.Add(new ClaimedPointer(pointer, tag));
            }
        }

        return Task.FromResult<IReadOnlyList<ClaimedPointer>>(claimed);
    }

    public Task CompleteAsync(ClaimedPointer claimed, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_claims.TryGetValue(claimed.Pointer, out var claim) && claim.Tag == claimed.Tag) _claims.Remove(claimed.Pointer);
        }

        return Task.CompletedTask;
    }

    public Task PutOffAsync(ClaimedPointer claimed, Instant until, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_claims.TryGetValue(claimed.Pointer, out var claim) && claim.Tag == claimed.Tag)
                _claims[claimed.Pointer] = new Claim((++_tags).ToString(CultureInfo.InvariantCulture), until);
        }

        return Task.CompletedTask;
    }

    public Task<Instant?> NextAsync(CancellationToken cancellation)
    {
        lock (_lock) return Task.FromResult(_claims.Min(claim => (Instant?)Instant.Max(claim.Key.At, claim.Value.Until)));
    }

    public Task<Instant?> OldestAsync(CancellationToken cancellation)
    {
        lock (_lock) return Task.FromResult(_claims.Min(claim => (Instant?)claim.Key.At));
    }

    private sealed record Claim(string Tag, Instant Until);
}

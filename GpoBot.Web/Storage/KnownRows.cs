using GpoBot.Core.Groups;
using Microsoft.Extensions.Caching.Memory;

namespace GpoBot.Web.Storage;

/// <summary>
/// The rows of the GPOs spoken of last, in the words of the trade. Nothing is answered from here: the store is asked each time, and a row
/// whose version it still gives need not be taken apart again.
/// </summary>
public sealed class KnownRows : IDisposable
{
    // Some 1 KB each.
    private const int MostRows = 4_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private readonly MemoryCache _gpos = new(new MemoryCacheOptions { SizeLimit = MostRows });

    public KnownGpo? Find(string gpoId) => _gpos.Get<KnownGpo>(gpoId);

    public void Keep(string gpoId, KnownGpo known) =>
        _gpos.Set(gpoId, known, new MemoryCacheEntryOptions { Size = known.Rows.Count, SlidingExpiration = Kept });

    public void Dispose() => _gpos.Dispose();
}

/// <summary>One GPO as it was read last.</summary>
/// <param name="Rows">All its live rows by their key.</param>
/// <param name="Gpo">What they are together.</param>
public sealed record KnownGpo(IReadOnlyDictionary<string, KnownRow> Rows, Gpo? Gpo);

/// <param name="Row">Null for a kind that only a newer version understands.</param>
/// <param name="Unread">Properties that only a newer version understands.</param>
public sealed record KnownRow(string ETag, GpoRow? Row, IReadOnlyDictionary<string, object>? Unread);

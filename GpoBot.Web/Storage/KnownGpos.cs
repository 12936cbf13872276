using GpoBot.Core.Groups;
using Microsoft.Extensions.Caching.Memory;

namespace GpoBot.Web.Storage;

/// <summary>
/// The GPOs spoken of last, as they stood. Nothing is answered from here alone: the store is asked each time whether a GPO still is what
/// it was, and only then its rows need not be read again.
/// </summary>
public sealed class KnownGpos(TimeProvider time) : IDisposable
{
    // Of some 500 usual GPOs; a row takes about 600 bytes here.
    private const int MostRows = 64_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    /// <summary>
    /// After how long all rows are read again, whatever the version says: a program from before there were versions, still running beside
    /// this one, sends what is due without a word of it.
    /// </summary>
    public static readonly TimeSpan Believed = TimeSpan.FromMinutes(1);
    private readonly MemoryCache _gpos = new(new MemoryCacheOptions { SizeLimit = MostRows });

    public KnownGpo? Find(string gpoId) => _gpos.Get<KnownGpo>(gpoId);

    public bool IsFresh(KnownGpo known) => time.GetElapsedTime(known.ReadAt) < Believed;

    public void Keep(KnownGpo known) =>
        _gpos.Set(known.Gpo.Id, known, new MemoryCacheEntryOptions { Size = known.Gpo.ETags.Count, SlidingExpiration = Kept });

    public void Forget(string gpoId) => _gpos.Remove(gpoId);

    public long Now() => time.GetTimestamp();

    public void Dispose() => _gpos.Dispose();
}

/// <summary>One GPO as it stood.</summary>
/// <param name="Version">What <see cref="GpoVersion"/> said then.</param>
/// <param name="ReadAt">When all its rows were last read, as a timestamp of the clock.</param>
public sealed record KnownGpo(Gpo Gpo, string Version, long ReadAt);

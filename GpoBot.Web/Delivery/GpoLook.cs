using GpoBot.Core.Groups;
using GpoBot.Core.Ports;

namespace GpoBot.Web.Delivery;

/// <summary>
/// The state of one GPO for several things done to it one after the other: read once for all of them, and anew when it is no
/// longer fresh or when somebody else has changed it.
/// </summary>
public sealed class GpoLook(IGpoStore store, string gpoId, TimeProvider time)
{
    // What a person answers meanwhile counts for what leaves later than this.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);
    private Gpo? _gpo;
    private long _read;

    /// <summary>True when the last reading gave what an earlier one had found.</summary>
    public bool IsReused { get; private set; }

    public async Task<Gpo?> ReadAsync(CancellationToken cancellation)
    {
        if (_gpo is null || time.GetElapsedTime(_read) >= Fresh) return await ReadAgainAsync(cancellation);
        IsReused = true;
        return _gpo;
    }

    public async Task<Gpo?> ReadAgainAsync(CancellationToken cancellation)
    {
        IsReused = false;
        _read = time.GetTimestamp();
        return _gpo = await store.LoadAsync(gpoId, cancellation);
    }

    /// <summary>
    /// After a decision of our own was stored. Of what it put the new version is not known: only when it put nothing that lives
    /// on does the state serve again.
    /// </summary>
    public void Stored(GpoCommit commit) => _gpo =
        commit.Puts.All(row => !GpoRow.IsLive(row.RowKey)) ? _gpo?.With(commit.Puts, commit.Deletes) : null;

    /// <summary>Somebody else is about to change the GPO.</summary>
    public void Forget() => _gpo = null;
}

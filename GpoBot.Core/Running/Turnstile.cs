namespace GpoBot.Core.Running;

/// <summary>
/// Lets one decision on a GPO through at a time within this process. The store alone would keep them apart, but with fifty people at
/// once most would find themselves in conflict again and again.
/// </summary>
internal sealed class Turnstile
{
    private const int Gates = 256;

    // A fixed set, shared by hash: it needs no clearing, and two GPOs seldom meet at one.
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, Gates).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<IDisposable> EnterAsync(string gpoId, CancellationToken cancellation)
    {
        var gate = _gates[gpoId.GetHashCode(StringComparison.Ordinal) & (Gates - 1)];
        await gate.WaitAsync(cancellation);
        return new Leaving(gate);
    }

    private sealed class Leaving(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}

namespace GpoBot.Web.Delivery;

/// <summary>
/// All that this instance holds: in order within a GPO, side by side between GPOs, and no more of them at a time than agreed.
/// What comes while its GPO is being worked on waits its turn there.
/// </summary>
/// <param name="run">Does these pointers of one GPO, one after the other; must not throw.</param>
/// <param name="freed">Called whenever there is room again.</param>
internal sealed class WorkInHand(int atOnce, Func<string, IReadOnlyList<HeldPointer>, Task> run, Action freed) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _slots = new(atOnce);
    private readonly Dictionary<string, (List<HeldPointer> Waiting, Task Work)> _gpos = new(StringComparer.Ordinal);
    private int _count;

    public int Count
    {
        get
        {
            lock (_lock) return _count;
        }
    }

    public void Take(IReadOnlyList<HeldPointer> claimed)
    {
        lock (_lock)
        {
            _count += claimed.Count;
            foreach (var gpo in claimed.GroupBy(held => held.Claimed.Pointer.GpoId, StringComparer.Ordinal))
            {
                if (_gpos.TryGetValue(gpo.Key, out var known)) known.Waiting.AddRange(gpo);
                else _gpos[gpo.Key] = ([.. gpo], Task.Run(() => WorkAsync(gpo.Key)));
            }
        }
    }

    /// <summary>Ends when nothing is in hand any more.</summary>
    public async Task EndAsync()
    {
        while (true)
        {
            Task[] work;
            lock (_lock) work = [.. _gpos.Values.Select(gpo => gpo.Work)];
            if (work.Length == 0) return;
            await Task.WhenAll(work);
        }
    }

    public void Dispose() => _slots.Dispose();

    private async Task WorkAsync(string gpoId)
    {
        await _slots.WaitAsync();
        try
        {
            while (Next(gpoId) is { Count: > 0 } pointers)
            {
                await run(gpoId, pointers);
                lock (_lock) _count -= pointers.Count;
                freed();
            }
        }
        finally
        {
            _slots.Release();
        }
    }

    private List<HeldPointer> Next(string gpoId)
    {
        lock (_lock)
        {
            var pointers = _gpos[gpoId].Waiting.ToList();
            if (pointers.Count == 0) _gpos.Remove(gpoId);
            else _gpos[gpoId].Waiting.Clear();
            return pointers;
        }
    }
}

namespace GpoBot.Web.Storage.Sqlite;

/// <summary>
/// Makes durable together what was written at the same time. SQLite has one writer at a time and each commit waits for the disk: whoever
/// comes meanwhile shares the next wait instead of having one of their own. Each write still succeeds or fails by itself.
/// </summary>
/// <param name="transact">Applies these writes in one transaction, all durable when it returns; throws when none is.</param>
/// <param name="longestWait">How long a write waits for the file at most.</param>
internal sealed class SqliteWriter(Func<IReadOnlyList<PendingWrite>, IReadOnlyList<WriteResult>> transact, TimeSpan longestWait) : IDisposable
{
    private const int MostTogether = 64;
    private readonly Lock _lock = new();
    private readonly Queue<PendingWrite> _queue = [];
    private readonly Lock _file = new();
    private readonly SemaphoreSlim _left = new(0);
    private Thread? _writing;
    private bool _atWork;
    private volatile bool _over;

    public async Task<WriteResult> WriteAsync(IReadOnlyList<TableWrite> writes, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var write = new PendingWrite(writes);
        if (Enqueue(write)) Work();
        if (write.End.IsCompleted) return await write.End;
        try
        {
            return await write.End.WaitAsync(longestWait, cancellation);
        }
        catch (Exception impatience) when (impatience is TimeoutException or OperationCanceledException)
        {
            if (!write.TryWithdraw()) return await write.End;
            if (impatience is TimeoutException) throw new StorageException("Busy");
            throw;
        }
    }

    public void Dispose()
    {
        _over = true;
        _left.Release();
    }

    /// <summary>Lets nobody write while this lasts.</summary>
    public void Alone(Action work)
    {
        lock (_file) work();
    }

    /// <summary>True for whoever finds nobody at work, and is then to do it.</summary>
    private bool Enqueue(PendingWrite write)
    {
        lock (_lock)
        {
            _queue.Enqueue(write);
            return !_atWork && (_atWork = true);
        }
    }

    // The first comer writes, which is the quickest when there is one; what came meanwhile is not theirs to wait for.
    private void Work()
    {
        Write(Next());
        if (!MoreToDo()) return;
        _writing ??= Begin();
        _left.Release();
    }

    // On a thread of its own: with much to do, a place in the queue of the pool would be far back each time.
    private Thread Begin()
    {
        var thread = new Thread(() =>
        {
            while (true)
            {
                _left.Wait();
                do Write(Next());
                while (MoreToDo());
                if (_over) return;
            }
        }) { IsBackground = true, Name = "GpoBot file" };
        thread.Start();
        return thread;
    }

    private bool MoreToDo()
    {
        lock (_lock) return _queue.Count > 0 || (_atWork = false);
    }

    private List<PendingWrite> Next()
    {
        List<PendingWrite> together = [];
        lock (_lock)
        {
            while (together.Count < MostTogether && _queue.TryDequeue(out var write))
                if (write.TryTake()) together.Add(write);
        }

        return together;
    }

    private void Write(List<PendingWrite> together)
    {
        if (together.Count == 0) return;
        if (!_file.TryEnter(longestWait))
        {
            foreach (var write in together) write.Failed(new StorageException("Busy"));
            return;
        }

        try
        {
            Settle(together);
        }
        finally
        {
            _file.Exit();
        }
    }

    private void Settle(IReadOnlyList<PendingWrite> together)
    {
        try
        {
            var results = transact(together);
            for (var at = 0; at < together.Count; at++) together[at].Done(results[at]);
        }
        catch (UnwritableException) when (together.Count > 1)
        {
            // One that cannot be written must not take the others along.
            foreach (var write in together) Settle([write]);
        }
#pragma warning disable CA1031 // Whatever it is, those who wait are told.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            var told = fault is UnwritableException ? fault.InnerException! : fault;
            foreach (var write in together) write.Failed(told);
        }
    }
}

/// <summary>One of the writes was refused before anything was committed.</summary>
internal sealed class UnwritableException(Exception inner) : Exception(inner.Message, inner);

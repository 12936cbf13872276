namespace GpoBot.Web.Storage.Sqlite;

/// <summary>A write that waits for the file. It can be withdrawn until the file takes it, not after.</summary>
internal sealed class PendingWrite(IReadOnlyList<TableWrite> writes)
{
    private const int Waiting = 0, Taken = 1, Withdrawn = 2;
    private readonly TaskCompletionSource<WriteResult> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _state;

    /// <summary>What is to be stored of each, put into words by whoever asks, so that nobody else waits for that.</summary>
    public IReadOnlyList<(string Table, TableChange Change, string Body)> Changes { get; } =
    [
        .. from write in writes from change in write.Changes
           select (write.Table, change, change.Kind == TableChangeKind.Delete ? "" : SqliteRows.BodyOf(change.Row)),
    ];

    public Task<WriteResult> End => _end.Task;

    public bool TryTake() => Interlocked.CompareExchange(ref _state, Taken, Waiting) == Waiting;
    public bool TryWithdraw() => Interlocked.CompareExchange(ref _state, Withdrawn, Waiting) == Waiting;
    public void Done(WriteResult result) => _end.TrySetResult(result);
    public void Failed(Exception fault) => _end.TrySetException(fault);
}

namespace GpoBot.Web.Delivery;

/// <summary>Wakes the worker when something was stored that is due at once; otherwise it looks by itself every so often.</summary>
public sealed class DueSignal(TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);

    public void Raise()
    {
        try
        {
            _raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already raised: one look finds everything that is due.
        }
    }

    /// <summary>Returns when raised, at the latest after this time.</summary>
    public async Task WaitAsync(TimeSpan most, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(most, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            await _raised.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The time is up, which is the other way to be woken.
        }
    }

    public void Dispose() => _raised.Dispose();
}

namespace GpoBot.Web.Delivery;

/// <summary>Wakes whoever looks after what is due: something was stored that is due at once, or there is room for more.</summary>
public sealed class DueSignal(TimeProvider time)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _next = New();
    private long _raised;

    /// <summary>How often it was raised: to be read before a look, so that nothing stored during the look is slept over.</summary>
    public long Raised
    {
        get
        {
            lock (_lock) return _raised;
        }
    }

    public void Raise()
    {
        TaskCompletionSource now;
        lock (_lock)
        {
            _raised++;
            (now, _next) = (_next, New());
        }

        now.TrySetResult();
    }

    /// <summary>Returns when raised beyond what was seen, at the latest after this time.</summary>
    public async Task WaitAsync(long seen, TimeSpan most, CancellationToken cancellation)
    {
        Task next;
        lock (_lock)
        {
            if (_raised != seen) return;
            next = _next.Task;
        }

        try
        {
            await next.WaitAsync(most, time, cancellation);
        }
        catch (TimeoutException)
        {
            // The time is up, which is the other way to be woken.
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

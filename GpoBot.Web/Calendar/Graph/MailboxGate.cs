using System.Collections.Concurrent;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>
/// Outlook serves four calls at a time per application and mailbox; a fifth would be refused. One gate for all who call.
/// </summary>
public sealed class MailboxGate
{
    private const int Limit = 4;
    private readonly ConcurrentDictionary<string, Places> _mailboxes = new(StringComparer.OrdinalIgnoreCase);

    public async Task<T> RunAsync<T>(string mailbox, Func<Task<T>> calls, CancellationToken cancellation)
    {
        var free = Of(mailbox).Free;
        await free.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await calls().ConfigureAwait(false);
        }
        finally
        {
            free.Release();
        }
    }

    /// <summary>For a batch, whose requests count one by one: nothing else is asked of the mailbox meanwhile.</summary>
    public async Task<T> RunAllAsync<T>(string mailbox, Func<Task<T>> calls, CancellationToken cancellation)
    {
        var places = Of(mailbox);
        // One at a time gathers places: two who held half of them each would wait for ever.
        await places.Gathering.WaitAsync(cancellation).ConfigureAwait(false);
        var held = 0;
        try
        {
            for (; held < Limit; held++) await places.Free.WaitAsync(cancellation).ConfigureAwait(false);
            return await calls().ConfigureAwait(false);
        }
        finally
        {
            if (held > 0) places.Free.Release(held);
            places.Gathering.Release();
        }
    }

    private Places Of(string mailbox) => _mailboxes.GetOrAdd(mailbox, static _ => new Places());

    private sealed class Places
    {
        public SemaphoreSlim Free { get; } = new(Limit);
        public SemaphoreSlim Gathering { get; } = new(1);
    }
}

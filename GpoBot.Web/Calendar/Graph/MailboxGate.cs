using System.Collections.Concurrent;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>Outlook serves four calls at a time per application and mailbox; a fifth would be refused.</summary>
public sealed class MailboxGate
{
    private const int Limit = 4;
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _mailboxes = new(StringComparer.OrdinalIgnoreCase);

    public async Task<T> RunAsync<T>(string mailbox, Func<Task<T>> calls, CancellationToken cancellation)
    {
        var places = _mailboxes.GetOrAdd(mailbox, static _ => new SemaphoreSlim(Limit));
        await places.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await calls().ConfigureAwait(false);
        }
        finally
        {
            places.Release();
        }
    }
}

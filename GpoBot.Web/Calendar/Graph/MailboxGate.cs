using System.Collections.Concurrent;
using GpoBot.Core.Calendars;
using GpoBot.Core.Ports;
using Microsoft.Kiota.Abstractions;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>
/// Outlook serves four calls at a time per application and mailbox; a fifth would be refused. One gate for all who call. It stays
/// shut for as long as the service asks for a pause: calls during it would be refused too, and prolong it.
/// </summary>
public sealed class MailboxGate(TimeProvider time)
{
    private const int Limit = 4;

    // Whatever a header says, nobody is shut out for ever.
    private static readonly TimeSpan LongestRest = LookTimes.SafetyNet.ToTimeSpan();
    private readonly ConcurrentDictionary<string, Places> _mailboxes = new(StringComparer.OrdinalIgnoreCase);

    public async Task<T> RunAsync<T>(string mailbox, Func<Task<T>> calls, CancellationToken cancellation)
    {
        var places = Of(mailbox);
        await places.Free.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await WhenOpenAsync(places, calls).ConfigureAwait(false);
        }
        finally
        {
            places.Free.Release();
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
            return await WhenOpenAsync(places, calls).ConfigureAwait(false);
        }
        finally
        {
            if (held > 0) places.Free.Release(held);
            places.Gathering.Release();
        }
    }

    /// <summary>Lets nobody in for this long; null asks for nothing.</summary>
    public void Rest(string mailbox, TimeSpan? pause)
    {
        if (pause is { } asked) Rest(Of(mailbox), asked);
    }

    private void Rest(Places places, TimeSpan asked) =>
        places.RestUntil(time.GetUtcNow() + (asked < LongestRest ? asked : LongestRest));

    private async Task<T> WhenOpenAsync<T>(Places places, Func<Task<T>> calls)
    {
        if (places.OpensAt - time.GetUtcNow() is var left && left > TimeSpan.Zero)
            throw new CalendarException("ApplicationThrottled", retryable: true, left);
        try
        {
            return await calls().ConfigureAwait(false);
        }
        catch (ApiException e) when (GraphRefusal.RetryAfter(e, time) is { } asked)
        {
            Rest(places, asked);
            throw;
        }
    }

    private Places Of(string mailbox) => _mailboxes.GetOrAdd(mailbox, static _ => new Places());

    private sealed class Places
    {
        private long _opensAt;

        public SemaphoreSlim Free { get; } = new(Limit);
        public SemaphoreSlim Gathering { get; } = new(1);
        public DateTimeOffset OpensAt => new(Volatile.Read(ref _opensAt), TimeSpan.Zero);

        // Of two that were refused at once, the later moment holds.
        public void RestUntil(DateTimeOffset until)
        {
            for (var seen = Volatile.Read(ref _opensAt); seen < until.UtcTicks;)
            {
                var found = Interlocked.CompareExchange(ref _opensAt, until.UtcTicks, seen);
                if (found == seen) return;
                seen = found;
            }
        }
    }
}

using System.Collections.Concurrent;
using GpoBot.Core.Ports;

namespace GpoBot.Tests.Drivers;

/// <summary>Mail that is kept as it leaves, and that a test can wait for, hold up or refuse.</summary>
internal sealed class HeardMail : IMailer
{
    private readonly ConcurrentQueue<MailMessageContent> _sent = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource> _awaited = new();

    public IReadOnlyList<MailMessageContent> Sent => [.. _sent];

    /// <summary>Done before a mail is taken.</summary>
    public Func<MailMessageContent, Task> Before { get; set; } = _ => Task.CompletedTask;

    public async Task SendAsync(MailMessageContent message, CancellationToken cancellation)
    {
        await Before(message);
        _sent.Enqueue(message);
        foreach (var (count, heard) in _awaited) if (_sent.Count >= count) heard.TrySetResult();
    }

    /// <summary>Ends when so many have left.</summary>
    public async Task HeardAsync(int count)
    {
        var heard = _awaited.GetOrAdd(count, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        if (_sent.Count >= count) heard.TrySetResult();
        await heard.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}

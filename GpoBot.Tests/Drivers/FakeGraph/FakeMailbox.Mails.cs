using System.Collections.Concurrent;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>The mails that were sent from a mailbox.</summary>
internal sealed partial class FakeMailbox
{
    public ConcurrentQueue<SentMail> Mails { get; } = new();

    /// <summary>Addresses that the service refuses to write to.</summary>
    public HashSet<string> Unknown { get; } = new(StringComparer.OrdinalIgnoreCase);
}

using System.Collections.Concurrent;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>How the service is to behave, within what it is known or allowed to do.</summary>
internal sealed class GraphBehaviour
{
    private int _answersToLose;
    private int _blindSearches;
    private int _forgottenDeltas;

    /// <summary>Calls answered with these refusals first, each once, before anything is done.</summary>
    public ConcurrentQueue<Refusal> Refusals { get; } = new();

    /// <summary>Batches answered with these refusals first, as a whole.</summary>
    public ConcurrentQueue<Refusal> BatchRefusals { get; } = new();

    /// <summary>Requests within a batch that are answered with these, each once.</summary>
    public ConcurrentQueue<Refusal> InnerRefusals { get; } = new();

    /// <summary>The answer to every question for changes, where this cloud does not serve them.</summary>
    public Refusal? NoDelta { get; set; }

    /// <summary>Whatever the client would take, a page of changes holds no more.</summary>
    public int LargestPage { get; set; } = 50;

    /// <summary>A second POST of a transaction: the event of the first one, or a conflict. Both have been reported.</summary>
    public bool ConflictOnDuplicate { get; set; }

    /// <summary>So many answers about a new online meeting come before its link is there; the one to the POST is the first.</summary>
    public int AnswersWithoutLink { get; set; }

    /// <summary>A cancelled or deleted event: gone, or still there under its immutable id and refusing another cancellation.</summary>
    public bool CancelledStaysReadable { get; set; }

    /// <summary>Done once, just before the next PATCH: what people do between a reading and a writing.</summary>
    public Action<FakeEvent>? Meanwhile { get; set; }

    /// <summary>Addresses that the directory knows as another one of the same person, and which that other then replaces.</summary>
    public Dictionary<string, string> MainAddresses { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>While set, calls wait inside the service until it completes.</summary>
    public Task? Hold { get; set; }

    /// <summary>While set, changes are done and then their answers wait until it completes.</summary>
    public Task? HoldAnswers { get; set; }

    /// <summary>The next changes are done, and then the connection breaks before the answer.</summary>
    public void LoseAnswers(int count) => _answersToLose = count;

    /// <summary>The next searches by tag find nothing, as an index may that lags behind.</summary>
    public void HideTags(int searches) => _blindSearches = searches;

    public Action<FakeEvent>? TakeMeanwhile() => (Meanwhile, Meanwhile = null).Item1;

    public IReadOnlyList<FakeAttendee> Resolved(IReadOnlyList<FakeAttendee> people) =>
        [.. people.Select(p => MainAddresses.TryGetValue(p.Address, out var main) ? p with { Address = main } : p)];

    /// <summary>The next calls with the state of a former one find that the service has lost it.</summary>
    public void ForgetDelta(int calls) => _forgottenDeltas = calls;

    public bool TakeForgottenDelta() => Interlocked.Decrement(ref _forgottenDeltas) >= 0;
    public bool TakeLoss() => Interlocked.Decrement(ref _answersToLose) >= 0;
    public bool TakeBlindSearch() => Interlocked.Decrement(ref _blindSearches) >= 0;
}

/// <summary>An answer that is no success; <paramref name="Code"/> null gives a body that is not JSON.</summary>
internal sealed record Refusal(int Status, string? Code, string Message = "", string? RetryAfter = null, string? Date = null);

using GpoBot.Core.Ports;
using NodaTime;

namespace GpoBot.Core.Audit;

/// <summary>Notes who read what. Noted before anything is given out: what cannot be noted is not read.</summary>
public sealed class ReadJournal(IGpoStore store, TimeProvider time)
{
    /// <summary>The journal of what belongs to no single GPO: figures, the journals themselves, appointments. No GPO has such an id.</summary>
    public const string House = Download.FiguresJournal;

    private const int Tries = 4;

    public async Task NoteAsync(Reading reading, CancellationToken cancellation)
    {
        var line = new AuditLine
        {
            At = Instant.FromDateTimeOffset(time.GetUtcNow()), ActorId = reading.ReaderId, Role = reading.ReaderRole, Verb = reading.Verb,
            ObjectId = reading.ObjectId, After = reading.What, Through = reading.Through, CorrelationId = reading.CorrelationId,
        };
        var commit = new GpoCommit { GpoId = reading.Journal, Read = null, Puts = [line] };
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await store.CommitAsync(commit, cancellation) == CommitResult.Done) return;
        }

        throw new InvalidOperationException($"A reading ({reading.Verb}) could not be noted in {reading.Journal}.");
    }
}

/// <summary>One reading.</summary>
/// <param name="Journal">GPO whose audit notes it, or <see cref="ReadJournal.House"/>.</param>
/// <param name="ReaderId">Pseudonym.</param>
/// <param name="What">What of it, in short values: a period, a filter.</param>
public sealed record Reading(
    string Journal, string ReaderId, string ReaderRole, string Verb, string ObjectId, string? What, string Through, string CorrelationId);

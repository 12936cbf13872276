using GpoBot.Core.Audit;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;

namespace GpoBot.Core.Ports;

/// <summary>The memory of the GPOs, in the words of the trade.</summary>
public interface IGpoStore
{
    /// <summary>The live state of one GPO in one query, or null when there is none with this id.</summary>
    Task<Gpo?> LoadAsync(string gpoId, CancellationToken cancellation);

    /// <summary>The same, for a decision that may stand on what its own turn has read a moment before.</summary>
    Task<Gpo?> LoadToDecideAsync(string gpoId, CancellationToken cancellation) => LoadAsync(gpoId, cancellation);

    /// <summary>
    /// Writes one decision in one transaction on the GPO's partition: all or nothing. Its pointers are written with it or, where they cannot be, first.
    /// </summary>
    Task<CommitResult> CommitAsync(GpoCommit commit, CancellationToken cancellation);

    /// <summary>Rows of the past, newest kinds by key order, whose key starts with the prefix (<c>u.audit.</c>, <c>s.effect.</c>…).</summary>
    IAsyncEnumerable<GpoRow> ReadHistoryAsync(string gpoId, string prefix, CancellationToken cancellation);

    /// <summary>The same GPO with the rows of history whose key starts with one of these, so that a decision can change them.</summary>
    Task<Gpo> WithPastAsync(Gpo gpo, IReadOnlyList<string> prefixes, CancellationToken cancellation);

    /// <summary>What a former delivery of the same turn answered, or null.</summary>
    Task<TurnMarker?> FindTurnAsync(string gpoId, string turnId, CancellationToken cancellation);

    /// <summary>All GPO ids, for imports and development; nothing on the way of a turn calls it.</summary>
    IAsyncEnumerable<string> ListIdsAsync(CancellationToken cancellation);
}

/// <summary>
/// One decision to be stored. A put of a row that <see cref="Read"/> holds is bound to the version read; any other put is an
/// insert, and finds itself in conflict when the row exists.
/// </summary>
public sealed record GpoCommit
{
    public required string GpoId { get; init; }

    /// <summary>The state the decision was taken on; null when the GPO is being created.</summary>
    public required Gpo? Read { get; init; }
    public IReadOnlyList<GpoRow> Puts { get; init; } = [];
    public IReadOnlyList<GpoRow> Deletes { get; init; } = [];
    public IReadOnlyList<DuePointer> Pointers { get; init; } = [];
    public TurnMarker? Turn { get; init; }

    /// <summary>The new end of the audit chain; set where the lines are chained, never by a decision.</summary>
    public ChainHead? Head { get; init; }
}

/// <summary>Done: stored. Conflict: somebody was faster, read and decide again. AlreadyDone: this very turn was stored before.</summary>
public enum CommitResult { Done, Conflict, AlreadyDone }

/// <summary>Stored with the decision of a turn, so that a repeated delivery answers the same without a second write.</summary>
/// <param name="TurnId">Conversation and activity, hashed: no identifiers of people in keys.</param>
/// <param name="Reply">What was answered, as the conversation serialised it.</param>
public sealed record TurnMarker(string TurnId, string Reply) : GpoRow
{
    public override string RowKey => "t.turn." + TurnId;

    /// <summary>When it was answered; null for one of a former version.</summary>
    public NodaTime.Instant? At { get; init; }
}

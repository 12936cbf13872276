using GpoBot.Core.Groups;
using GpoBot.Core.Ports;

namespace GpoBot.Tests.Histories;

/// <summary>
/// The store as one process sees it: the process may be killed just before or just after any of its transactions, and once it
/// is dead nothing of it reaches the store any more.
/// </summary>
internal sealed class MortalStore(IGpoStore inner, Life life) : GpoStoreLayer(inner)
{
    public override async Task<CommitResult> CommitAsync(GpoCommit commit, CancellationToken cancellation)
    {
        life.MayEnd("killed before a transaction");
        var result = await Inner.CommitAsync(commit, cancellation);
        life.MayEnd("killed after a transaction");
        return result;
    }

    public override Task<Gpo?> LoadAsync(string gpoId, CancellationToken cancellation)
    {
        life.Check();
        return Inner.LoadAsync(gpoId, cancellation);
    }

    public override Task<Gpo?> LoadToDecideAsync(string gpoId, CancellationToken cancellation) => LoadAsync(gpoId, cancellation);
}

/// <summary>The agenda as one process sees it: the dead claim and complete nothing.</summary>
internal sealed class MortalAgenda(IDueAgenda inner, Life life) : IDueAgenda
{
    public Task AddAsync(Core.Effects.DuePointer pointer, CancellationToken cancellation)
    {
        life.Check();
        return inner.AddAsync(pointer, cancellation);
    }

    public Task<IReadOnlyList<ClaimedPointer>> ClaimAsync(
        NodaTime.Instant now, NodaTime.Duration lease, int most, CancellationToken cancellation)
    {
        life.Check();
        return inner.ClaimAsync(now, lease, most, cancellation);
    }

    public Task CompleteAsync(ClaimedPointer claimed, CancellationToken cancellation)
    {
        life.Check();
        return inner.CompleteAsync(claimed, cancellation);
    }

    public Task PutOffAsync(ClaimedPointer claimed, NodaTime.Instant until, CancellationToken cancellation)
    {
        life.Check();
        return inner.PutOffAsync(claimed, until, cancellation);
    }

    public Task<NodaTime.Instant?> NextAsync(CancellationToken cancellation) => inner.NextAsync(cancellation);

    public Task<NodaTime.Instant?> OldestAsync(CancellationToken cancellation) => inner.OldestAsync(cancellation);
}

/// <summary>One life of the process.</summary>
internal sealed class Life(Faults faults)
{
    public bool Ended { get; private set; }

    public void MayEnd(string how)
    {
        Check();
        if (faults.Draw((how, 3)) is not null) End();
    }

    public void End()
    {
        EndQuietly();
        Check();
    }

    /// <summary>Ends it from outside; it notices at its next step.</summary>
    public void EndQuietly() => Ended = true;

    public void Check()
    {
        if (Ended) throw new ProcessKilledException();
    }
}

/// <summary>Nothing of a killed process goes on.</summary>
internal sealed class ProcessKilledException() : OperationCanceledException("The process is killed.");

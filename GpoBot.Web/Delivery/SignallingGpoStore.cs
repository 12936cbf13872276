using GpoBot.Core.Groups;
using GpoBot.Core.Ports;

namespace GpoBot.Web.Delivery;

/// <summary>Tells the worker of every stored decision, so that a card reaches the other person at once.</summary>
public sealed class SignallingGpoStore(IGpoStore inner, DueSignal signal) : GpoStoreLayer(inner)
{
    public override async Task<CommitResult> CommitAsync(GpoCommit commit, CancellationToken cancellation)
    {
        var result = await Inner.CommitAsync(commit, cancellation);
        if (result == CommitResult.Done && commit.Pointers.Count > 0) signal.Raise();
        return result;
    }
}

using GpoBot.Web.Storage;

namespace GpoBot.Web.Checkups;

/// <summary>All checks side by side, each within its time: one that hangs keeps nobody from reading the others.</summary>
public sealed class Checkup(IEnumerable<ICheck> checks)
{
    /// <summary>The lines by step of the installation, and within a step in the order of the checks.</summary>
    public async Task<IReadOnlyList<(InstallStep Step, string Name, Finding Finding)>> RunAsync(CancellationToken cancellation)
    {
        var found = await Task.WhenAll(checks.Select(async check => (check.Step, check.Name, Finding: await TryAsync(check, cancellation))));
        return [.. found.Where(one => one.Finding is not null).OrderBy(one => one.Step).Select(one => (one.Step, one.Name, one.Finding!))];
    }

    private static async Task<Finding?> TryAsync(ICheck check, CancellationToken cancellation)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        late.CancelAfter(check.Patience);
        try
        {
            // On a thread of its own: some libraries wait where they stand.
            return await Task.Run(() => check.RunAsync(late.Token), late.Token).WaitAsync(late.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Finding.Fault($"pas de réponse en {check.Patience.TotalSeconds:0} secondes. Vérifiez le réseau, le pare-feu et l'adresse configurée.");
        }
        catch (Exception failure) when (failure is not StorageException && !cancellation.IsCancellationRequested)
        {
            // The message of an exception may quote a secret or an address.
            return Finding.Fault($"la vérification elle-même a échoué ({failure.GetType().Name}). Transmettez cette ligne à l'équipe qui développe GpoBot.");
        }
        catch (StorageException refusal)
        {
            return Finding.Fault($"la mémoire ne répond pas ({refusal.Code}).");
        }
    }
}

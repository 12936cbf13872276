using GpoBot.Core.Ports;
using GpoBot.Dialogs.Reports;

namespace GpoBot.Web.Figures;

/// <summary>Counts one GPO anew and keeps what it found. Done twice, the second changes nothing.</summary>
public sealed class TotalsPass(IGpoStore store, ITotals totals, GpoFactsFinder facts)
{
    private const int Tries = 5;

    /// <summary>False when there is no such GPO.</summary>
    public async Task<bool> RunAsync(string gpoId, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await store.LoadAsync(gpoId, cancellation) is not { } found) return false;
            // What is kept is read before what it is made of: nothing newer than this can be overwritten by it.
            var kept = await totals.FindAsync(found.Group.Directorate, gpoId, cancellation);
            if (await store.LoadAsync(gpoId, cancellation) is not { } gpo) return false;
            if (await totals.StoreAsync(await facts.OfAsync(gpo, kept?.Facts, cancellation), kept, cancellation)) return true;
        }

        throw new InvalidOperationException($"The totals of {gpoId} met a conflict {Tries} times.");
    }
}

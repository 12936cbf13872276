using GpoBot.Core.Ports;

namespace GpoBot.Web.Figures;

/// <summary><c>GpoBot.Web rebuild</c>: counts every GPO anew, and forgets what was kept of GPOs and directorates that are no more.</summary>
public static class RebuildCommand
{
    public const string Verb = "rebuild";

    /// <summary>True when the command line asks for it.</summary>
    public static bool IsMeant(string[] args) => args is [Verb];

    /// <returns>0 when all is well.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellation = default)
    {
        var (store, totals, pass) = (
            services.GetRequiredService<IGpoStore>(), services.GetRequiredService<ITotals>(), services.GetRequiredService<TotalsPass>());
        var counted = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var id in store.ListIdsAsync(cancellation))
        {
            if (await pass.RunAsync(id, cancellation)) counted.Add(id);
        }

        var removed = 0;
        foreach (var kept in await totals.ReadAsync(null, cancellation))
        {
            if (counted.Contains(kept.GpoId) && await IsInPlaceAsync(kept, store, cancellation)) continue;
            await totals.RemoveAsync(kept, cancellation);
            removed++;
        }

        await output.WriteLineAsync($"Chiffres recalculés : {counted.Count} GPO{(removed > 0 ? $", {removed} ligne(s) périmée(s) retirée(s)" : "")}.");
        return 0;
    }

    private static async Task<bool> IsInPlaceAsync(KeptFacts kept, IGpoStore store, CancellationToken cancellation) =>
        kept.Facts is { } facts && await store.LoadAsync(kept.GpoId, cancellation) is { } gpo && gpo.Group.Directorate == facts.Directorate;
}

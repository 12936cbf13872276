using System.CommandLine;
using GpoBot.Core.Ports;
using GpoBot.Web.CommandLine;

namespace GpoBot.Web.Figures;

/// <summary><c>GpoBot.Web rebuild</c>: counts every GPO anew, and forgets what was kept of GPOs and directorates that are no more.</summary>
public sealed class RebuildTool : ITool
{
    public Command Describe(ToolHost host)
    {
        var command = new Command("rebuild", "Recompte les chiffres de tous les GPO, par exemple après une restauration.");
        command.SetAction((words, cancellation) => host.WithBotAsync(services => RunAsync(services, words.InvocationConfiguration.Output, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellation)
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

        await totals.SumAsync(cancellation);
        await output.WriteLineAsync($"Chiffres recalculés : {counted.Count} GPO{(removed > 0 ? $", {removed} ligne(s) périmée(s) retirée(s)" : "")}.");
        return ExitCode.Done;
    }

    private static async Task<bool> IsInPlaceAsync(KeptFacts kept, IGpoStore store, CancellationToken cancellation) =>
        kept.Facts is { } facts && await store.LoadAsync(kept.GpoId, cancellation) is { } gpo && gpo.Group.Directorate == facts.Directorate;
}

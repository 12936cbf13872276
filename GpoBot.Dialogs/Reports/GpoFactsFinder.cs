using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Reports;

namespace GpoBot.Dialogs.Reports;

/// <summary>Counts a GPO from its own rows: as it stands at this moment, at the price of reading its history.</summary>
public sealed class GpoFactsFinder(IGpoStore store)
{
    /// <param name="former">What was kept of it, which remembers what the ledger no longer holds.</param>
    public async Task<GpoFacts> OfAsync(Gpo gpo, GpoFacts? former, CancellationToken cancellation)
    {
        var parts = await Task.WhenAll(FactsReader.HistoryPrefixes.Select(prefix => ReadAsync(gpo.Id, prefix, cancellation)));
        return FactsReader.Of(gpo, parts.SelectMany(rows => rows), former);
    }

    /// <summary>Null when there is no such GPO.</summary>
    public async Task<GpoFacts?> OfAsync(string gpoId, CancellationToken cancellation) =>
        await store.LoadAsync(gpoId, cancellation) is { } gpo ? await OfAsync(gpo, null, cancellation) : null;

    private async Task<List<GpoRow>> ReadAsync(string gpoId, string prefix, CancellationToken cancellation)
    {
        List<GpoRow> rows = [];
        await foreach (var row in store.ReadHistoryAsync(gpoId, prefix, cancellation)) rows.Add(row);
        return rows;
    }
}

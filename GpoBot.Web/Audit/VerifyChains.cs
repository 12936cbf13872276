using GpoBot.Core.Audit;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Audit;
using GpoBot.Dialogs.Texts;
using GpoBot.Web.CommandLine;
using GpoBot.Web.Storage;

namespace GpoBot.Web.Audit;

/// <summary><c>audit verify</c>.</summary>
internal static class VerifyChains
{
    /// <param name="GpoId">One group only.</param>
    /// <param name="WriteTo">File to which the ends of the chains are written.</param>
    /// <param name="Against">File of such ends from an earlier day.</param>
    public sealed record Wish(string? GpoId, string? WriteTo, string? Against);

    public static async Task<int> RunAsync(IServiceProvider services, Wish wish, TextWriter output, CancellationToken cancellation)
    {
        if (wish.Against is { } missing && !File.Exists(missing)) return await StopAsync(output, $"Fichier introuvable : {missing}");
        var seals = wish.Against is { } file ? await ChainSeals.ReadAsync(file, cancellation) : [];
        if (seals is null) return await StopAsync(output, $"« {wish.Against} » n'est pas un fichier de fins de chaîne (GPO;rang;empreinte par ligne).");

        var trail = services.GetRequiredService<AuditTrail>();
        var journals = wish.GpoId is { } one ? [one] : await JournalsAsync(services.GetRequiredService<ITableStore>(), seals, cancellation);
        List<ChainSeal> ends = [];
        var (broken, lines) = (0, 0);
        foreach (var journal in journals)
        {
            var reading = await trail.ReadAsync(journal, new AuditFilter(), cancellation);
            if (reading.Head is null && reading.Chained + reading.Unchained == 0)
            {
                if (wish.GpoId is not null) return await StopAsync(output, $"Aucun journal pour « {journal} ».");
                if (seals.All(seal => seal.Journal != journal)) continue;
            }

            var faults = seals.Where(seal => seal.Journal == journal).Select(seal => seal.FaultIn(reading)).OfType<string>().ToList();
            await output.WriteLineAsync($"{Name(journal)} : {ChainWords.Of(reading)}{string.Concat(faults.Select(fault => " ; " + fault))}");
            lines += reading.Chained + reading.Unchained;
            if (!reading.Holds || faults.Count > 0) broken++;
            if (reading.Head is { } head) ends.Add(new ChainSeal(journal, head.Count, head.Last));
        }

        if (wish.WriteTo is { } path) await ChainSeals.WriteAsync(path, ends, cancellation);
        await output.WriteLineAsync(broken == 0
            ? $"{French.Count(ends.Count, "journal vérifié", "journaux vérifiés")}, {French.Count(lines, "ligne")} : rien n'a été changé ni retiré."
            : $"{French.Count(broken, "journal ne tient", "journaux ne tiennent")} pas, sur {journals.Count}.");
        return broken == 0 ? ExitCode.Done : ExitCode.Fault;
    }

    private static string Name(string journal) => journal == ReadJournal.House ? "Journal général" : journal;

    private static async Task<int> StopAsync(TextWriter output, string why)
    {
        await output.WriteLineAsync(why);
        return ExitCode.Fault;
    }

    // Wherever a chain or a group is, and wherever one was when the seals were written.
    private static async Task<List<string>> JournalsAsync(ITableStore store, IReadOnlyList<ChainSeal> seals, CancellationToken cancellation)
    {
        var found = new SortedSet<string>(seals.Select(seal => seal.Journal).Append(ReadJournal.House), StringComparer.Ordinal);
        foreach (var key in new[] { "a.group", AuditChain.Key })
        {
            var rows = new RowQuery { RowFrom = key, RowBefore = RowQuery.EndOf(key) };
            await foreach (var row in store.QueryAsync(TableNames.Gpo, rows, cancellation)) found.Add(row.PartitionKey);
        }

        return [.. found];
    }
}

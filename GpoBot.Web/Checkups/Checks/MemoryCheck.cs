using GpoBot.Web.Hosting;
using GpoBot.Web.Storage;

namespace GpoBot.Web.Checkups.Checks;

/// <summary>Writes a row, reads it back and deletes it.</summary>
public sealed class MemoryCheck(ITableStore store, GpoBotSettings settings, TimeProvider time) : ICheck
{
    private const string Partition = "diagnose";

    public string Name => "Mémoire";

    public InstallStep Step => InstallStep.Memory;

    public async Task<Finding?> RunAsync(CancellationToken cancellation)
    {
        if (settings.Storage.IsFile && !File.Exists(settings.Storage.Path))
            return Finding.Look($"le fichier {settings.Storage.Path} n'existe pas encore ; GpoBot le créera à son premier démarrage.");
        var row = new TableRow(Partition, Guid.NewGuid().ToString("N"), new Dictionary<string, object> { ["Value"] = "é" });
        try
        {
            var begun = time.GetTimestamp();
            await store.WriteAsync(TableNames.Counters, [TableChange.Insert(row)], cancellation);
            var read = await store.FindAsync(TableNames.Counters, Partition, row.RowKey, cancellation);
            await store.WriteAsync(TableNames.Counters, [TableChange.Delete(Partition, row.RowKey)], cancellation);
            var milliseconds = time.GetElapsedTime(begun).TotalMilliseconds;
            if (read is null || !Equals(read.Properties["Value"], "é"))
                return Finding.Fault("ce qui est écrit n'est pas ce qui est relu. Arrêtez GpoBot et restaurez une sauvegarde.");
            return milliseconds > 1500
                ? Finding.Look($"écrite, relue et effacée, mais en {milliseconds:0} ms : c'est lent, les réponses dans Teams le seront aussi.")
                : Finding.Fine($"écrite, relue et effacée en {milliseconds:0} ms.");
        }
        catch (StorageException refusal)
        {
            return Finding.Fault(StorageTrouble.Advice(refusal, settings.Storage));
        }
    }
}

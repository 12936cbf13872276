using GpoBot.Web.Hosting;
using GpoBot.Web.Storage;
using GpoBot.Web.Storage.Sqlite;

namespace GpoBot.Web.Checkups.Checks;

/// <summary>Whether the embedded file is whole: a damaged page may lie for months where nobody reads.</summary>
public sealed class FileCheck(GpoBotSettings settings) : ICheck
{
    public string Name => "Fichier de la mémoire";

    public InstallStep Step => InstallStep.Memory;

    public TimeSpan Patience => TimeSpan.FromMinutes(2);

    public async Task<Finding?> RunAsync(CancellationToken cancellation)
    {
        if (!settings.Storage.IsFile || !File.Exists(settings.Storage.Path)) return null;
        try
        {
            return await new SqliteFile(settings.Storage.Path).IsWholeAsync(cancellation)
                ? Finding.Fine("intact.")
                : Finding.Fault("abîmé. Arrêtez GpoBot, gardez ce fichier à part et restaurez la dernière sauvegarde.");
        }
        catch (StorageException refusal)
        {
            return Finding.Fault(StorageTrouble.Advice(refusal, settings.Storage));
        }
    }
}

using GpoBot.Core.Ports;
using GpoBot.Dialogs.Texts;
using GpoBot.Web.Hosting;
using GpoBot.Web.Storage;

namespace GpoBot.Web.Checkups.Checks;

/// <summary>Whether there are groups to work for.</summary>
public sealed class DepartmentCheck(IGpoStore store, GpoBotSettings settings) : ICheck
{
    private static readonly Finding None = Finding.Look("aucun GPO n'est importé. Lancez « GpoBot.Web import DOSSIER --dry-run », puis sans « --dry-run ».");

    public string Name => "Groupes";

    public InstallStep Step => InstallStep.Department;

    public async Task<Finding?> RunAsync(CancellationToken cancellation)
    {
        if (settings.Storage.IsFile && !File.Exists(settings.Storage.Path)) return None;
        try
        {
            var count = await store.ListIdsAsync(cancellation).CountAsync(cancellation);
            return count == 0 ? None : Finding.Fine($"{French.Number(count)} GPO.");
        }
        catch (StorageException)
        {
            return Finding.Look("inconnus tant que la mémoire ne répond pas.");
        }
    }
}

using GpoBot.Web.Hosting;
using GpoBot.Web.Storage;

namespace GpoBot.Web.Checkups.Checks;

/// <summary>Whether anybody has reached the bot from Teams: all the rest may be right, and the package not installed.</summary>
public sealed class FirstTalkCheck(ITableStore store, GpoBotSettings settings) : ICheck
{
    private const string Identities = "identity.";

    private static readonly Finding Nobody = Finding.Look("personne n'a encore écrit à GpoBot dans Teams. Installez le paquet, puis écrivez « aide ».");

    public string Name => "Premier échange";

    public InstallStep Step => InstallStep.Trial;

    public async Task<Finding?> RunAsync(CancellationToken cancellation)
    {
        if (settings.Storage.IsFile && !File.Exists(settings.Storage.Path)) return Nobody;
        try
        {
            var known = new RowQuery { PartitionFrom = Identities, PartitionBefore = RowQuery.EndOf(Identities), PageSize = 1 };
            return await store.QueryAsync(TableNames.People, known, cancellation).AnyAsync(cancellation)
                ? Finding.Fine("des membres ont déjà écrit à GpoBot dans Teams.")
                : Nobody;
        }
        catch (StorageException)
        {
            return Finding.Look("inconnu tant que la mémoire ne répond pas.");
        }
    }
}

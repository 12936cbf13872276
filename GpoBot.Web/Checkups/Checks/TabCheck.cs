using GpoBot.Web.Dashboard;
using GpoBot.Web.Hosting;

namespace GpoBot.Web.Checkups.Checks;

/// <summary>Whether the tab of the Teams package can know who looks at it. Without it the same page is given by a link.</summary>
public sealed class TabCheck(GpoBotSettings settings) : ICheck
{
    private const string Otherwise = "« tableau de bord » donne le même contenu par un lien.";

    public string Name => "Onglet";

    public InstallStep Step => InstallStep.Package;

    public Task<Finding?> RunAsync(CancellationToken cancellation) => Task.FromResult<Finding?>(Look());

    private Finding? Look()
    {
        if (settings.Bot.AppId is null) return null;
        if (BuiltIn.Find("teams.js") is null)
            return Finding.Look($"le programme a été construit sans « npm ci » dans GpoBot.Web/Dashboard/Tab : l'onglet ne reconnaît personne ; {Otherwise}");
        if (settings.Teams.HostsOfTab(settings.Bot).Count == 0)
            return Finding.Look($"Teams:TabHosts manque dans cet autre nuage : l'onglet ne s'y affiche pas ; {Otherwise}");
        return !string.IsNullOrWhiteSpace(settings.Bot.ManagedIdentityClientId) && !settings.Bot.UseFederatedCredential
            ? Finding.Look($"une identité managée n'a pas d'inscription d'application, dont l'onglet a besoin ; {Otherwise}")
            : Finding.Fine("prêt ; l'API exposée dans l'inscription d'application ne se vérifie que dans Teams.");
    }
}

using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using GpoBot.Web.Hosting;

namespace GpoBot.Web.Checkups.Checks;

/// <summary>Whether the public address leads to a GpoBot, over a certificate that lasts.</summary>
public sealed class PublicAddressCheck(GpoBotSettings settings, Probe probe) : ICheck
{
    private const int Soon = 15;

    public string Name => "Adresse publique";

    public InstallStep Step => InstallStep.Address;

    public async Task<Finding?> RunAsync(CancellationToken cancellation)
    {
        if (settings.Site.Root is not { } root)
            return Finding.Look("Site:Url n'est pas donnée : ni liens d'agenda, ni liens de réponse dans les courriels.");
        var site = new Uri(root);
        try
        {
            // The style of the answer pages is open to all, costs nothing, and nobody else has it.
            using var answer = await probe.GetAsync(root + "/r/style.css", cancellation);
            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/css")
                return Finding.Look($"{root} répond {(int)answer.StatusCode}, et ce n'est pas GpoBot. Est-il démarré, et le proxy laisse-t-il passer /r/ ?");
            return await Probe.CertificateEndAsync(site, cancellation) is { } end
                && (int)(end - TimeProvider.System.GetUtcNow().UtcDateTime).TotalDays is var days && days < Soon
                ? Finding.Look($"le certificat de {site.Host} expire dans {days} jours. Renouvelez-le.")
                : Finding.Fine($"{root} mène à GpoBot.");
        }
        catch (HttpRequestException failure)
        {
            return Finding.Fault(Probe.Advice(failure, site.Host));
        }
        catch (Exception failure) when (failure is AuthenticationException or SocketException or IOException)
        {
            return Finding.Fault($"la connexion chiffrée avec {site.Host} est refusée. Vérifiez le certificat.");
        }
    }
}

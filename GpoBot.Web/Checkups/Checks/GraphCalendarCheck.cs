using Azure.Identity;
using GpoBot.Core.Ports;
using GpoBot.Web.Calendar.Graph;
using GpoBot.Web.Hosting;
using GpoBot.Web.Storage;
using Microsoft.Kiota.Abstractions;

namespace GpoBot.Web.Checkups.Checks;

/// <summary>Reads one event of the first mailbox of a GPO: whether the right was granted, and for the right mailboxes.</summary>
public sealed class GraphCalendarCheck(GpoBotSettings settings, IGpoStore store, IServiceProvider services) : ICheck
{
    private const int MostLooked = 20;

    public string Name => "Agenda (Graph)";

    public InstallStep Step => InstallStep.Calendars;

    public async Task<Finding?> RunAsync(CancellationToken cancellation)
    {
        if (!settings.Graph.IsConfigured) return null;
        try
        {
            if (await MailboxAsync(cancellation) is not { } mailbox) return Finding.Look("aucun GPO n'a encore de boîte fonctionnelle : rien à lire.");
            await services.GetRequiredService<GraphConnection>().Client.Users[mailbox].Events.GetAsync(
                request => (request.QueryParameters.Top, request.QueryParameters.Select) = (1, ["id"]), cancellation);
            return Finding.Fine("l'agenda d'un GPO se lit.");
        }
        catch (ApiException refusal)
        {
            return Finding.Fault(refusal.ResponseStatusCode switch
            {
                401 or 403 => "la lecture est refusée. Vérifiez l'autorisation Calendars.ReadWrite et la restriction aux boîtes des GPO (docs/agenda-microsoft-365.md).",
                404 => "la boîte fonctionnelle d'un GPO n'existe pas. Comparez les boîtes du fichier des secteurs à celles du locataire.",
                429 or >= 500 => "Graph est momentanément saturé ou en panne. Les réunions seront écrites à son retour ; relancez plus tard.",
                var status => $"Graph répond {status}.",
            });
        }
        catch (HttpRequestException failure)
        {
            return Finding.Fault(Probe.Advice(failure, new Uri(settings.Graph.BaseUrl).Host));
        }
        catch (AuthenticationFailedException)
        {
            return Finding.Fault("pas de jeton : voyez « Identité pour Graph ».");
        }
        catch (StorageException)
        {
            return Finding.Look("inconnu tant que la mémoire ne répond pas.");
        }
    }

    private async Task<string?> MailboxAsync(CancellationToken cancellation)
    {
        await foreach (var id in store.ListIdsAsync(cancellation).Take(MostLooked).WithCancellation(cancellation))
        {
            if ((await store.LoadAsync(id, cancellation))?.Group.Mailbox is { Length: > 0 } mailbox) return mailbox;
        }

        return null;
    }
}

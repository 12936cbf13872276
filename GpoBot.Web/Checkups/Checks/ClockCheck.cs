using GpoBot.Web.Hosting;

namespace GpoBot.Web.Checkups.Checks;

/// <summary>Our clock beside that of the services we talk to: five minutes apart, no token is believed any more.</summary>
public sealed class ClockCheck(GpoBotSettings settings, Probe probe) : ICheck
{
    private static readonly TimeSpan Noticeable = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Unbearable = TimeSpan.FromMinutes(4);

    public string Name => "Horloge";

    public InstallStep Step => InstallStep.Identity;

    public async Task<Finding?> RunAsync(CancellationToken cancellation)
    {
        if (await TheirsAsync(cancellation) is not { } apart)
            return Finding.Look("aucun service joignable ne donne l'heure ; comparez-la à celle d'une autre machine.");
        var text = $"{Math.Abs(apart.TotalSeconds):0} secondes {(apart > TimeSpan.Zero ? "d'avance" : "de retard")}";
        return apart.Duration() >= Unbearable ? Finding.Fault($"{text}. Synchronisez la machine (NTP) : au-delà de cinq minutes, les jetons sont refusés.")
            : apart.Duration() >= Noticeable ? Finding.Look($"{text}. Synchronisez la machine (NTP).")
            : Finding.Fine("à l'heure.");
    }

    private async Task<TimeSpan?> TheirsAsync(CancellationToken cancellation)
    {
        string?[] services = [settings.Storage.TableEndpoint, settings.Bot.AppId is null ? null : settings.Bot.OpenIdMetadataUrl,
            settings.Graph.IsConfigured ? settings.Graph.BaseUrl : null, settings.Site.Root];
        foreach (var service in services.OfType<string>().Where(url => url.Length > 0))
        {
            try
            {
                using var answer = await probe.GetAsync(service, cancellation);
                if (answer.Headers.Date is { } date) return TimeProvider.System.GetUtcNow() - date;
            }
            catch (HttpRequestException)
            {
                // Another check says what is wrong there.
            }
        }

        return null;
    }
}

using GpoBot.Connector;
using GpoBot.Web.Hosting;

namespace GpoBot.Web.Checkups.Checks;

/// <summary>Whether the service of Teams can be reached from here; called without a token, it refuses, and that is an answer.</summary>
public sealed class ChannelHostCheck(GpoBotSettings settings, Probe probe) : ICheck
{
    public string Name => "Service Teams";

    public InstallStep Step => InstallStep.Identity;

    public async Task<Finding?> RunAsync(CancellationToken cancellation)
    {
        if (settings.Bot.AppId is null) return null;
        var url = string.IsNullOrWhiteSpace(settings.Teams.ServiceUrl) ? PublicCloud.TeamsService : settings.Teams.ServiceUrl;
        var host = new Uri(url).Host;
        try
        {
            using var answer = await probe.GetAsync(url, cancellation);
            return (int)answer.StatusCode >= 500
                ? Finding.Look($"{host} répond {(int)answer.StatusCode} : Teams est peut-être en panne ; les messages partiront ensuite.")
                : Finding.Fine($"{host} répond.");
        }
        catch (HttpRequestException failure)
        {
            return Finding.Fault(Probe.Advice(failure, host));
        }
    }
}

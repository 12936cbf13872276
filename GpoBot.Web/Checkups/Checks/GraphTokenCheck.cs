using Azure.Identity;
using GpoBot.Web.Calendar.Graph;
using GpoBot.Web.Hosting;

namespace GpoBot.Web.Checkups.Checks;

/// <summary>The token for Microsoft Graph, when the calendar is there.</summary>
public sealed class GraphTokenCheck(GpoBotSettings settings) : ICheck
{
    public string Name => "Identité pour Graph";

    public InstallStep Step => InstallStep.Calendars;

    public async Task<Finding?> RunAsync(CancellationToken cancellation)
    {
        if (!settings.Graph.IsConfigured) return null;
        try
        {
            await GraphCredentials.Create(settings.Graph).GetTokenAsync(new([settings.Graph.Scope]), cancellation);
            return Finding.Fine("Entra lui donne un jeton.");
        }
        catch (AuthenticationFailedException refused)
        {
            return Finding.Fault(TokenAdvice.Of(refused, "Graph"));
        }
    }
}

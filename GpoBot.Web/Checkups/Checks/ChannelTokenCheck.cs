using Azure.Identity;
using GpoBot.Connector.Client;
using GpoBot.Web.Hosting;

namespace GpoBot.Web.Checkups.Checks;

/// <summary>The bot's own token, without which it can answer nobody.</summary>
public sealed class ChannelTokenCheck(GpoBotSettings settings) : ICheck
{
    public string Name => "Identité du bot";

    public InstallStep Step => InstallStep.Identity;

    public async Task<Finding?> RunAsync(CancellationToken cancellation)
    {
        if (settings.Bot.AppId is null) return null;
        try
        {
            if (BotCredential.Create(settings.Bot) is not { } credential) return Finding.Fault("aucun moyen de s'identifier n'est configuré.");
            await credential.GetTokenAsync(new([settings.Bot.Scope]), cancellation);
            return Finding.Fine("Entra lui donne un jeton pour Teams.");
        }
        catch (AuthenticationFailedException refused)
        {
            return Finding.Fault(TokenAdvice.Of(refused, "Bot"));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return Finding.Fault("le certificat ne se lit pas. Vérifiez Bot:CertificatePath et Bot:CertificatePassword.");
        }
    }
}

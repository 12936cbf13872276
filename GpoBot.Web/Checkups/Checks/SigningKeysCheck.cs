using GpoBot.Web.Hosting;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace GpoBot.Web.Checkups.Checks;

/// <summary>The keys by which tokens of Teams are checked: without them nobody is heard.</summary>
public sealed class SigningKeysCheck(GpoBotSettings settings, Probe probe) : KeysCheck(probe)
{
    public override string Name => "Clés de Teams";

    protected override string? Url => settings.Bot.AppId is null ? null : settings.Bot.OpenIdMetadataUrl;

    protected override string Setting => "Bot:OpenIdMetadataUrl";
}

/// <summary>The keys of Entra, for tokens of the bot itself and of trusted services.</summary>
public sealed class EntraKeysCheck(GpoBotSettings settings, Probe probe) : KeysCheck(probe)
{
    public override string Name => "Clés d'Entra";

    protected override string? Url => settings.Bot.AppId is null ? null : settings.Bot.EntraMetadataUrl;

    protected override string Setting => "Bot:EntraMetadataUrl";
}

/// <summary>Reads the metadata of an issuer and then its keys, over the net.</summary>
public abstract class KeysCheck(Probe probe) : ICheck
{
    public abstract string Name { get; }

    public InstallStep Step => InstallStep.Identity;

    protected abstract string? Url { get; }

    protected abstract string Setting { get; }

    public async Task<Finding?> RunAsync(CancellationToken cancellation)
    {
        if (Url is not { } url) return null;
        try
        {
            var metadata = OpenIdConnectConfiguration.Create(await ReadAsync(url, cancellation));
            var keys = new Microsoft.IdentityModel.Tokens.JsonWebKeySet(await ReadAsync(metadata.JwksUri, cancellation)).Keys.Count;
            return keys > 0 ? Finding.Fine($"{keys} clés lues.") : Finding.Fault($"aucune clé à cette adresse. Vérifiez {Setting}.");
        }
        catch (HttpRequestException failure)
        {
            return Finding.Fault(failure.StatusCode is { } status
                ? $"l'adresse répond {(int)status}. Vérifiez {Setting}."
                : Probe.Advice(failure, new Uri(url).Host));
        }
        catch (Exception odd) when (odd is ArgumentException or System.Text.Json.JsonException)
        {
            return Finding.Fault($"ce qui est lu n'est pas une liste de clés (un portail ou un proxy répond à la place ?). Vérifiez {Setting}.");
        }
    }

    private async Task<string> ReadAsync(string url, CancellationToken cancellation)
    {
        using var answer = await probe.GetAsync(url, cancellation);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(cancellation);
    }
}

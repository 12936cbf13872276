using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace GpoBot.Connector.Authentication;

/// <summary>The two kinds of tokens: of the Bot Connector, and of Entra for the bot itself and trusted services.</summary>
internal sealed class TokenFamilies : IDisposable
{
    private readonly TokenFamily[] all;
    private readonly HashSet<string> callers;

    public TokenFamilies(BotOptions options, HttpClient http)
    {
        callers = new(options.TrustedCallers.Append(options.AppId ?? ""), StringComparer.OrdinalIgnoreCase);
        var entra = options.EntraIssuers.SelectMany(issuer => options.TokenTenants
            .Select(tenant => issuer.Replace("{tenant}", tenant, StringComparison.Ordinal)));
        all =
        [
            new(new HashSet<string> { options.ChannelIssuer }, new(options.OpenIdMetadataUrl, http), false, Channel),
            new(entra.ToHashSet(StringComparer.Ordinal), new(options.EntraMetadataUrl, http), true, Service),
        ];
    }

    public TokenFamily? Of(string issuer) => Array.Find(all, family => family.Issuers.Contains(issuer));

    public void Dispose()
    {
        foreach (var family in all)
            family.Keys.Dispose();
    }

    private static ChannelCaller Channel(JsonWebToken token, OpenIdConnectConfiguration metadata)
    {
        var key = metadata.JsonWebKeySet.Keys.FirstOrDefault(key => key.Kid == token.Kid);
        return new(token.TryGetPayloadValue<string>("serviceurl", out var url) ? url : null, Endorsements(key));
    }

    private Caller Service(JsonWebToken token, OpenIdConnectConfiguration metadata)
    {
        var version = token.TryGetPayloadValue<string>("ver", out var ver) ? ver : "1.0";
        var claim = version switch { "1.0" => "appid", "2.0" => "azp", _ => null };
        return claim is not null && token.TryGetPayloadValue<string>(claim, out var id) && callers.Contains(id) && id != ""
            ? new ServiceCaller()
            : new RefusedCaller(Refusal.Unauthorized("the token is of a caller that is not trusted"));
    }

    private static string[] Endorsements(JsonWebKey? key) =>
        key is not null && key.AdditionalData.TryGetValue("endorsements", out var found)
        && found is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];
}

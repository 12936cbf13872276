using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace GpoBot.Benchmarks.Turns;

/// <summary>The least that can be called a check of the channel's token, with the same library.</summary>
internal sealed class BareTokens(string metadata)
{
    private readonly JsonWebTokenHandler _handler = new();
    private readonly TokenValidationParameters _rules = new()
    {
        ValidAudience = TokenIssuer.AppId, ValidIssuer = TokenIssuer.Issuer,
        ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
            metadata, new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever { RequireHttps = false }),
    };

    public async Task<bool> AreRightAsync(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { Length: > 7 } header && (await _handler.ValidateTokenAsync(header[7..], _rules)).IsValid;
}

using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GpoBot.Benchmarks.Turns;

/// <summary>Signs for the channel as the Bot Connector does, tells its keys, and hands out the token that a bot answers with.</summary>
internal sealed class TokenIssuer
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Tenant = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    public const string Issuer = "https://api.botframework.com";
    public const string MetadataPath = "/.well-known/openidconfiguration";
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "bench" };

    /// <summary>What the channel sends with each activity of this service URL.</summary>
    public string TokenFor(string serviceUrl)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer, Audience = AppId, NotBefore = now.AddMinutes(-1), Expires = now.AddHours(6),
            Claims = new Dictionary<string, object> { ["serviceurl"] = serviceUrl },
            SigningCredentials = new(_key, SecurityAlgorithms.RsaSha256),
        });
    }

    public void Map(WebApplication app, string url)
    {
        var rsa = _key.Rsa.ExportParameters(includePrivateParameters: false);
        var key = new
        {
            kty = "RSA", use = "sig", kid = _key.KeyId, n = Base64UrlEncoder.Encode(rsa.Modulus), e = Base64UrlEncoder.Encode(rsa.Exponent),
            endorsements = new[] { "msteams" },
        };
        app.MapGet(MetadataPath, () => Results.Json(new { issuer = Issuer, jwks_uri = url + "/keys" }));
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { key } }));
        app.MapPost("/{tenant}/oauth2/v2.0/token", () => Results.Json(new { token_type = "Bearer", expires_in = 86_000, access_token = "bench" }));
    }
}

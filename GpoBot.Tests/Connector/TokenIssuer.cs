using System.Security.Cryptography;
using System.Text.Json.Nodes;
using GpoBot.Tests.Drivers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace GpoBot.Tests.Connector;

/// <summary>Serves OpenID metadata and keys over HTTP like the Bot Connector or Entra, and can change its key.</summary>
public sealed class TokenIssuer : IAsyncDisposable
{
    private readonly List<JsonObject> published = [];
    private LocalServer? server;
    private int asked;

    public RsaSecurityKey Key { get; private set; } = NewKey();
    public string MetadataUrl => server!.Url + "/.well-known/openidconfiguration";

    /// <summary>How often somebody came for the keys.</summary>
    public int Asked => asked;
    public bool IsDown { get; set; }

    /// <param name="keyFields">What each published key says beside itself.</param>
    public static async Task<TokenIssuer> StartAsync(string issuer, JsonObject keyFields)
    {
        var it = new TokenIssuer();
        it.Publish(keyFields);
        it.server = await LocalServer.StartAsync(app =>
        {
            app.MapGet("/.well-known/openidconfiguration", () => it.IsDown
                ? Results.StatusCode(503)
                : Results.Text($$"""{"issuer":"{{issuer}}","jwks_uri":"{{it.server!.Url}}/keys"}""", "application/json"));
            app.MapGet("/keys", () =>
            {
                Interlocked.Increment(ref it.asked);
                return Results.Text(new JsonObject { ["keys"] = new JsonArray([.. it.published.Select(key => key.DeepClone())]) }.ToJsonString());
            });
        });
        return it;
    }

    /// <summary>From now on only a new key is published and signed with.</summary>
    public void Rotate(JsonObject keyFields)
    {
        Key = NewKey();
        Republish(keyFields);
    }

    /// <summary>The same key, of which something else is said from now on.</summary>
    public void Republish(JsonObject keyFields)
    {
        published.Clear();
        Publish(keyFields);
    }

    public static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };

    public ValueTask DisposeAsync() => server!.DisposeAsync();

    private void Publish(JsonObject fields)
    {
        var rsa = Key.Rsa.ExportParameters(false);
        var key = (JsonObject)fields.DeepClone();
        key["kty"] = "RSA";
        key["use"] = "sig";
        key["kid"] = Key.KeyId;
        key["n"] = Base64UrlEncoder.Encode(rsa.Modulus);
        key["e"] = Base64UrlEncoder.Encode(rsa.Exponent);
        published.Add(key);
    }
}

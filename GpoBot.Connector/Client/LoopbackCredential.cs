using System.Text.Json;
using System.Text.RegularExpressions;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace GpoBot.Connector.Client;

/// <summary>
/// The client-credentials grant against a token endpoint in plain http on this machine, which Azure.Identity rightly
/// refuses to talk to. Never reached with any other authority.
/// </summary>
public sealed partial class LoopbackCredential(Uri authority, string tenant, string app, string secret) : TokenCredential
{
    private readonly HttpPipeline pipeline = HttpPipelineBuilder.Build(new PlainOptions());

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        GetTokenAsync(requestContext, cancellationToken).AsTask().GetAwaiter().GetResult();

    public override async ValueTask<AccessToken> GetTokenAsync(
        TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        if (!authority.IsLoopback)
            throw new AuthenticationFailedException("A token endpoint in plain http must be on this machine");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = app,
            ["client_secret"] = secret,
            ["scope"] = string.Join(' ', requestContext.Scopes),
        });
        using var message = pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Post;
        message.Request.Uri.Reset(new Uri(authority, $"/{Uri.EscapeDataString(tenant)}/oauth2/v2.0/token"));
        message.Request.Headers.Add("Content-Type", "application/x-www-form-urlencoded");
        message.Request.Content = RequestContent.Create(await form.ReadAsByteArrayAsync(cancellationToken));
        try
        {
            await pipeline.SendAsync(message, cancellationToken);
            return message.Response.Status == 200
                ? Parse(message.Response.Content)
                : throw new AuthenticationFailedException(
                    $"The token endpoint answered {message.Response.Status} {AadCode().Match(message.Response.Content.ToString()).Value}");
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException or JsonException or KeyNotFoundException)
        {
            throw new AuthenticationFailedException("The token endpoint gave no token", failure);
        }
    }

    private static AccessToken Parse(BinaryData content)
    {
        using var json = JsonDocument.Parse(content);
        var lifetime = TimeSpan.FromSeconds(json.RootElement.GetProperty("expires_in").GetDouble());
        return new(json.RootElement.GetProperty("access_token").GetString()!, TimeProvider.System.GetUtcNow() + lifetime);
    }

    [GeneratedRegex(@"AADSTS\d+")]
    private static partial Regex AadCode();

    private sealed class PlainOptions : ClientOptions;
}

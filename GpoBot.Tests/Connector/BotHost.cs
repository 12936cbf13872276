using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using GpoBot.Connector;
using GpoBot.Connector.Client;
using GpoBot.Connector.Hosting;
using GpoBot.Connector.Turns;
using GpoBot.Tests.Drivers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GpoBot.Tests.Connector;

/// <summary>The connector in a real host, with both issuers of tokens beside it.</summary>
public sealed class BotHost : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Tenant = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";
    private const string ChannelIssuer = "https://api.botframework.com";

    private LocalServer? server;

    public RecordingBot Bot { get; } = new();
    public required TokenIssuer Channel { get; init; }
    public required TokenIssuer Entra { get; init; }

    /// <summary>Of the latest request.</summary>
    public CancellationToken CallerGone { get; private set; }
    public HttpClient Http => server!.Http;
    public ConversationClient Client => server!.Services.GetRequiredService<ConversationClient>();

    public static async Task<BotHost> StartAsync(Func<BotOptions, BotOptions>? change = null)
    {
        var host = new BotHost
        {
            Channel = await TokenIssuer.StartAsync(ChannelIssuer, Endorsed("msteams")),
            Entra = await TokenIssuer.StartAsync("https://login.microsoftonline.com/{tenantid}/v2.0", EntraFields()),
        };
        var options = new BotOptions
        {
            AppId = AppId,
            TenantId = Tenant,
            ClientSecret = "test-secret",
            OpenIdMetadataUrl = host.Channel.MetadataUrl,
            EntraMetadataUrl = host.Entra.MetadataUrl,
        };
        host.server = await LocalServer.StartAsync(
            app =>
            {
                app.Use((HttpContext http, RequestDelegate next) =>
                {
                    host.CallerGone = http.RequestAborted;
                    return next(http);
                });
                app.MapBot();
            },
            services => services.AddBotConnector(change?.Invoke(options) ?? options).AddSingleton<IBot>(host.Bot));
        return host;
    }

    public static JsonObject Endorsed(params string[] channels) =>
        new() { ["endorsements"] = new JsonArray([.. channels.Select(channel => JsonValue.Create(channel))]) };

    public static JsonObject EntraFields() => new() { ["issuer"] = "https://login.microsoftonline.com/{tenantid}/v2.0" };

    /// <summary>A right token of the Bot Connector.</summary>
    public TokenDraft ChannelToken() =>
        new() { Key = Channel.Key, Issuer = ChannelIssuer, Claims = { ["serviceurl"] = ServiceUrl } };

    /// <summary>A right Entra token of the bot itself.</summary>
    public TokenDraft EntraToken() => new()
    {
        Key = Entra.Key,
        Issuer = $"https://login.microsoftonline.com/{Tenant}/v2.0",
        Claims = { ["tid"] = Tenant, ["ver"] = "2.0", ["azp"] = AppId },
    };

    public static JsonObject Message(string text = "bonjour") => new()
    {
        ["type"] = "message",
        ["id"] = "m1",
        ["text"] = text,
        ["channelId"] = "msteams",
        ["serviceUrl"] = ServiceUrl,
        ["from"] = new JsonObject { ["id"] = "29:user" },
        ["recipient"] = new JsonObject { ["id"] = $"28:{AppId}" },
        ["conversation"] = new JsonObject { ["id"] = "a:1", ["conversationType"] = "personal", ["tenantId"] = Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
    };

    public Task<HttpResponseMessage> PostAsync(JsonObject activity, string? authorization = null) =>
        PostAsync(activity.ToJsonString(), authorization ?? $"Bearer {ChannelToken().Sign()}");

    public async Task<HttpResponseMessage> PostAsync(string body, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        await server!.DisposeAsync();
        await Channel.DisposeAsync();
        await Entra.DisposeAsync();
    }
}

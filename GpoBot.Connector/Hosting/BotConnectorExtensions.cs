using GpoBot.Connector.Authentication;
using GpoBot.Connector.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GpoBot.Connector.Hosting;

/// <summary>Puts the connector into a host. The host registers its <see cref="Turns.IBot"/> and validates the options.</summary>
public static class BotConnectorExtensions
{
    /// <summary>Key of the client that calls at once, for a host that puts one of its own before it.</summary>
    public const string Direct = "direct";

    private const string HttpClientName = "GpoBot.Connector";
    private const int MaxAnswerBytes = 4 * 1024 * 1024;

    /// <summary>Registers the endpoint's parts and <see cref="ConversationClient"/>.</summary>
    public static IServiceCollection AddBotConnector(this IServiceCollection services, BotOptions options)
    {
        services.AddHttpClient(HttpClientName, http =>
            {
                http.Timeout = options.ChannelTimeout;
                http.MaxResponseContentBufferSize = MaxAnswerBytes;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // Following a redirect would carry the call, and maybe the token, to a host nobody allowed.
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            // Connections are renewed above. Singletons hold their client for ever: a handler renewed as well would never be let go
            // of, and be looked after by a timer every ten seconds.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.AddSingleton(options);
        services.AddSingleton(provider => new TokenFamilies(options, Client(provider)));
        services.AddSingleton<TokenReader>();
        services.AddSingleton(provider => new UserTokens(options, provider.GetRequiredService<TokenReader>(), Client(provider)));
        services.AddSingleton<Gate>();
        services.AddSingleton<ServiceUrls>();
        services.AddSingleton(_ => new ChannelToken(BotCredential.Create(options), options.Scope));
        services.AddSingleton(provider => new ChannelCalls(
            Client(provider), provider.GetRequiredService<ServiceUrls>(), provider.GetRequiredService<ChannelToken>(),
            options.GovernmentServiceUrl, provider.GetRequiredService<ILogger<ChannelCalls>>()));
        services.AddKeyedSingleton<ConversationClient, RestConversationClient>(Direct);
        services.AddSingleton(provider => provider.GetRequiredKeyedService<ConversationClient>(Direct));
        services.AddSingleton<BotEndpoint>();
        return services;
    }

    /// <summary>Opens the way in; whoever sends there is checked by the connector itself, whatever the host's own policies.</summary>
    public static IEndpointConventionBuilder MapBot(this IEndpointRouteBuilder endpoints, string pattern = "/api/messages")
    {
        var endpoint = endpoints.ServiceProvider.GetRequiredService<BotEndpoint>();
        return endpoints.Map(pattern, (RequestDelegate)endpoint.HandleAsync).AllowAnonymous();
    }

    private static HttpClient Client(IServiceProvider provider) =>
        provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName);
}

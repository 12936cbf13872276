using GpoBot.Connector.Client;
using GpoBot.Web.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GpoBot.Web.Delivery.Pacing;

/// <summary>Puts the pace between GpoBot and the channel. After the connector, whose client it takes the place of.</summary>
public static class PacingServices
{
    public static IServiceCollection AddPacing(this IServiceCollection services, DeliveryOptions options, ShareRules rules) => services
        .AddSingleton(options)
        .AddSingleton(rules)
        .AddSingleton<LivingInstances>()
        .AddSingleton<RateShare>()
        .AddSingleton<SendPacer>()
        .AddSingleton<ProactiveClient>()
        .Replace(ServiceDescriptor.Singleton<ConversationClient, TurnClient>())
        .AddHostedService<ShareWorker>();
}

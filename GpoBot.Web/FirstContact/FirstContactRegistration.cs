using GpoBot.Connector;
using GpoBot.Web.Calendar.Graph;

namespace GpoBot.Web.FirstContact;

/// <summary>The ways to people who never wrote, in the order in which they are tried.</summary>
public static class FirstContactRegistration
{
    /// <summary>Registers <see cref="IFirstContact"/>. The options are valid by then.</summary>
    public static IServiceCollection AddFirstContact(
        this IServiceCollection services, TeamsOptions options, BotOptions bot, GraphOptions graph)
    {
        services.AddSingleton<TeamRosters>().AddSingleton<IFirstContact, FirstContacts>()
            .AddSingleton<IOpeningWay, Reopening>().AddSingleton<IOpeningWay, TeamMembership>();
        if (!options.Installs) return services;
        var app = new Uri($"{graph.BaseUrl.TrimEnd('/')}/appCatalogs/teamsApps/{options.CatalogAppId}");
        var service = string.IsNullOrWhiteSpace(options.ServiceUrl) ? PublicCloud.TeamsService : options.ServiceUrl;
        return services
            .AddSingleton(s => new GraphInstallation(
                s.GetRequiredService<GraphConnection>().Client, s.GetRequiredService<MailboxGate>(), s.GetRequiredService<TimeProvider>(), app))
            .AddSingleton<IOpeningWay>(s => ActivatorUtilities.CreateInstance<Installation>(s, TeamsOptions.TenantOf(bot, graph)!, service));
    }
}

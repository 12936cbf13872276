using GpoBot.Core.Ports;
using GpoBot.Dialogs.Dashboards;
using GpoBot.Web.Dashboard.Tab;
using GpoBot.Web.Hosting;

namespace GpoBot.Web.Dashboard;

/// <summary>Brings the dashboard into the host.</summary>
internal static class BoardServices
{
    public static IServiceCollection AddDashboard(this IServiceCollection services, SiteOptions site) => services
        .AddSingleton(provider => new DashboardLinks(provider.GetRequiredService<IDashboardLinks>(), site.Root))
        .AddSingleton<BoardReading>()
        .AddSingleton<TabReading>();
}

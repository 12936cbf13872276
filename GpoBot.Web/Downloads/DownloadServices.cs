using GpoBot.Core.Audit;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Downloads;
using GpoBot.Web.Hosting;

namespace GpoBot.Web.Downloads;

/// <summary>Brings files to be fetched into the host.</summary>
internal static class DownloadServices
{
    public static IServiceCollection AddDownloads(this IServiceCollection services, SiteOptions site) => services
        .AddSingleton(provider => new DownloadLinks(provider.GetRequiredService<IDownloads>(), site.Root))
        .AddSingleton<ReadJournal>()
        .AddSingleton<AuditTrail>()
        .AddSingleton<DownloadReading>();
}

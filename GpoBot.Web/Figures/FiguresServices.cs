using GpoBot.Dialogs.Reports;

namespace GpoBot.Web.Figures;

/// <summary>Brings the figures into the host.</summary>
internal static class FiguresServices
{
    public static IServiceCollection AddFigures(this IServiceCollection services, ReportOptions options) => services
        .AddSingleton(options)
        .AddSingleton<GpoFactsFinder>()
        .AddSingleton<TotalsPass>()
        .AddSingleton<ITableFile, CsvFile>()
        .AddHostedService<FirstCount>();
}

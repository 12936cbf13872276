using GpoBot.Dialogs.Flows;
using GpoBot.Dialogs.Flows.Audit;
using GpoBot.Dialogs.Flows.Reports;
using GpoBot.Dialogs.Reports;

namespace GpoBot.Web.Hosting.Talk;

/// <summary>Who talks of figures.</summary>
internal static class ReportsTalk
{
    public static IServiceCollection AddReportsTalk(this IServiceCollection services) => services
        .AddSingleton<ReportFinder>()
        .AddSingleton<ReportReads>()
        .AddSingleton<IFlow, ReportFlow>()
        .AddSingleton<IFlow, InactivityFlow>()
        .AddSingleton<IFlow, ExportFlow>()
        .AddSingleton<IFlow, DetailFlow>()
        .AddSingleton<IFlow, DashboardFlow>()
        .AddSingleton<IFlow, JournalFlow>();
}

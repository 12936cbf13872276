using GpoBot.Dialogs.Flows;

namespace GpoBot.Web.Hosting.Talk;

/// <summary>Who talks of figures.</summary>
internal static class ReportsTalk
{
    public static IServiceCollection AddReportsTalk(this IServiceCollection services) => services;
}

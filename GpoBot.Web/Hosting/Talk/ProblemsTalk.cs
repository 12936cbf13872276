using GpoBot.Dialogs.Flows;

namespace GpoBot.Web.Hosting.Talk;

/// <summary>Who talks of problems: report, register, retain, diagnosis, plan.</summary>
internal static class ProblemsTalk
{
    public static IServiceCollection AddProblemsTalk(this IServiceCollection services) => services;
}

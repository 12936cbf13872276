using GpoBot.Dialogs.Flows;
using GpoBot.Dialogs.Flows.Incidents;
using GpoBot.Dialogs.Flows.Problems;

namespace GpoBot.Web.Hosting.Talk;

/// <summary>Who talks of problems: report, register, retain, diagnosis, plan.</summary>
internal static class ProblemsTalk
{
    public static IServiceCollection AddProblemsTalk(this IServiceCollection services) => services
        .AddSingleton<ProblemLookup>()
        .AddSingleton<LedProblems>()
        .AddSingleton<NewProblemPlaces>()
        .AddSingleton<IFlow, NewProblemFlow>()
        .AddSingleton<IFlow, RetainFlow>()
        .AddSingleton<IFlow, RedirectFlow>()
        .AddSingleton<IFlow, DiagnosisFlow>()
        .AddSingleton<IFlow, IndicatorFlow>()
        .AddSingleton<IFlow, LinkFlow>()
        .AddSingleton<IFlow, TemplateFlow>()
        .AddSingleton<IFlow, ProblemFlow>()
        .AddSingleton<IFlow, IncidentFlow>()
        .AddSingleton<IFlow, IncidentListFlow>();
}

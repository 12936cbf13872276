using GpoBot.Dialogs.Flows;
using GpoBot.Dialogs.Flows.Outcomes;
using GpoBot.Web.Delivery;

namespace GpoBot.Web.Hosting.Talk;

/// <summary>Who talks of how problems end and come back.</summary>
internal static class OutcomesTalk
{
    public static IServiceCollection AddOutcomesTalk(this IServiceCollection services) => services
        .AddSingleton<EffectProblems>()
        .AddSingleton<OutcomeProblems>()
        .AddSingleton<OutcomeTalk>()
        .AddSingleton<IFlow, OutcomeDraftFlow>()
        .AddSingleton<IFlow, ClosingFlow>()
        .AddSingleton<IFlow, ReturnFlow>()
        .AddSingleton<IFlow, PublicFlow>();
}

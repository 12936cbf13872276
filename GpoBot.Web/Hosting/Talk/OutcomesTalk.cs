using GpoBot.Dialogs.Flows;

namespace GpoBot.Web.Hosting.Talk;

/// <summary>Who talks of how problems end and come back.</summary>
internal static class OutcomesTalk
{
    public static IServiceCollection AddOutcomesTalk(this IServiceCollection services) => services;
}

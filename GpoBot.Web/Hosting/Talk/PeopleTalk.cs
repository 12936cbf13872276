using GpoBot.Dialogs.Flows;

namespace GpoBot.Web.Hosting.Talk;

/// <summary>Who talks of the roster and what people set for themselves.</summary>
internal static class PeopleTalk
{
    public static IServiceCollection AddPeopleTalk(this IServiceCollection services) => services;
}

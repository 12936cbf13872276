using GpoBot.Dialogs.Flows;
using GpoBot.Dialogs.Flows.People;

namespace GpoBot.Web.Hosting.Talk;

/// <summary>Who talks of the roster and what people set for themselves.</summary>
internal static class PeopleTalk
{
    public static IServiceCollection AddPeopleTalk(this IServiceCollection services) => services
        .AddSingleton(provider => new HouseContacts(provider.GetRequiredService<SiteOptions>().DpoContact))
        .AddSingleton<PeopleWork>()
        .AddSingleton<ContactIds>()
        .AddSingleton<IFlow, PeopleFlow>()
        .AddSingleton<IFlow, RosterFlow>()
        .AddSingleton<IFlow, MineFlow>()
        .AddSingleton<IFlow, MyDataFileFlow>()
        .AddSingleton<IFlow, PurgePreviewFlow>()
        .AddSingleton<IFlow, GroupSettingsFlow>()
        .AddSingleton<IFlow, AccessReviewFlow>();
}

using GpoBot.Dialogs.Flows;
using GpoBot.Dialogs.Invokes;
using GpoBot.Dialogs.Sharing;

namespace GpoBot.Web.Hosting.Talk;

/// <summary>Who talks of channels, chats and the message extension.</summary>
internal static class PlacesTalk
{
    public static IServiceCollection AddPlacesTalk(this IServiceCollection services) => services
        .AddSingleton<PlaceMembers>()
        .AddSingleton<PlaceFinder>()
        .AddSingleton<PlaceSpeaker>()
        .AddSingleton<PlaceLinking>()
        .AddSingleton<PublicViews>()
        .AddSingleton<PrivateWay>()
        .AddSingleton<PlaceTalk>()
        .AddSingleton<PlaceButtons>()
        .AddSingleton<SharedTurns>()
        .AddSingleton<InvokeSender>()
        .AddSingleton<DialogDesk>()
        .AddSingleton<SearchDesk>()
        .AddSingleton<InvokeDesk>()
        .AddSingleton<IFlow, PlaceFlow>();
}

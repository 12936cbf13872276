using GpoBot.Dialogs.Flows;

namespace GpoBot.Web.Hosting.Talk;

/// <summary>Who talks of channels, chats and the message extension.</summary>
internal static class PlacesTalk
{
    public static IServiceCollection AddPlacesTalk(this IServiceCollection services) => services;
}

using GpoBot.Dialogs.Flows;

namespace GpoBot.Web.Hosting.Talk;

/// <summary>Who talks of the meeting itself and its record.</summary>
internal static class MeetingsTalk
{
    public static IServiceCollection AddMeetingsTalk(this IServiceCollection services) => services;
}

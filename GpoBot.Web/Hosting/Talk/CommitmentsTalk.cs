using GpoBot.Dialogs.Flows;

namespace GpoBot.Web.Hosting.Talk;

/// <summary>Who talks of changes of commitments.</summary>
internal static class CommitmentsTalk
{
    public static IServiceCollection AddCommitmentsTalk(this IServiceCollection services) => services;
}

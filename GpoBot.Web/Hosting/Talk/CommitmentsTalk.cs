using GpoBot.Dialogs.Flows;
using GpoBot.Dialogs.Flows.Commitments;

namespace GpoBot.Web.Hosting.Talk;

/// <summary>Who talks of changes of commitments.</summary>
internal static class CommitmentsTalk
{
    public static IServiceCollection AddCommitmentsTalk(this IServiceCollection services) => services
        .AddSingleton<IFlow, ChangeCommitmentFlow>();
}

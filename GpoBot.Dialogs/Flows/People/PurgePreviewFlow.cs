using GpoBot.Core.Groups;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.People;

/// <summary>"purge à blanc": tells those who keep the house where the report is made. It reads every group, which no turn may do.</summary>
public sealed class PurgePreviewFlow : IFlow
{
    private const string Where =
        "La purge passe chaque nuit. Pour savoir ce qu'elle supprimerait, lancez **GpoBot.Web purge --dry-run** sur le serveur : le rapport dit, "
        + "par GPO et par nature, ce qui part, ce qui est gardé et pourquoi. Rien n'est changé.";

    public Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => Task.FromResult(
        intent is Intent.PurgePreview && exchange.Person.Posts.Any(post => post.Role is PostRole.Administrator or PostRole.Auditor) ? Reply.Text(Where) : null);

    public Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);
}

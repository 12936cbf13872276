using GpoBot.Connector.Turns;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Invokes;

/// <summary>
/// Dialogs and the message extension. Teams gives five seconds and asks again twice: an answer comes before that, and what was
/// asked twice is done once.
/// </summary>
public sealed class InvokeDesk(DialogDesk dialogs, SearchDesk searches, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4.5);

    public static bool Takes(string? name) => name is InvokeNames.TaskFetch or InvokeNames.TaskSubmit
        or InvokeNames.ExtensionQuery or InvokeNames.ExtensionFetchTask or InvokeNames.ExtensionSubmitAction;

    public async Task<InvokeResponse> AnswerAsync(TurnContext turn, string turnId, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            return await (turn.Activity.Name switch
            {
                InvokeNames.ExtensionQuery => searches.AnswerAsync(turn, either.Token),
                InvokeNames.TaskFetch => dialogs.FetchAsync(turn, turnId, either.Token),
                InvokeNames.ExtensionFetchTask => dialogs.FetchFromMessageAsync(turn, turnId, either.Token),
                _ => dialogs.SubmitAsync(turn, turnId, either.Token),
            }) ?? InvokeWords.Malformed;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return InvokeWords.Of(turn.Activity.Name, Sentences.TookTooLong);
        }
    }
}

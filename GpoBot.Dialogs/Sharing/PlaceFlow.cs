using GpoBot.Dialogs.Flows;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Sharing;

/// <summary>What to say to whoever wants to link a place and is not in one.</summary>
public sealed class PlaceFlow : IFlow
{
    private const string NotHere =
        "Écrivez-le là où le GPO travaille : ajoutez-moi au canal ou à la discussion, mentionnez-moi et écrivez **lie ce canal au GPO S01**.";

    public Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) =>
        Task.FromResult(intent is Intent.LinkPlace ? Reply.Text(NotHere) : null);

    public Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);
}

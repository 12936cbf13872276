using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Reminders;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Digests;

/// <summary>
/// Leads through the pages of a message of reminders, and keeps it in its place when one of its buttons brought something else:
/// that comes below it.
/// </summary>
public sealed class DigestFlow(DigestPages pages) : IFlow
{
    public Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb != Verbs.ReminderPage) return null;
        return await FindAsync(button, exchange, cancellation) is { } page ? Page(page) : Reply.Text(Sentences.CardOutdated);
    }

    /// <summary>The reply, below the message its button stands on; the reply alone for a button of any other card.</summary>
    public async Task<Reply> KeepAsync(Button button, Reply reply, Exchange exchange, CancellationToken cancellation) =>
        button.Verb != Verbs.ReminderPage && await FindAsync(button, exchange, cancellation) is { } page ? Page(page).And(reply) : reply;

    private async Task<AdaptiveCard?> FindAsync(Button button, Exchange exchange, CancellationToken cancellation) =>
        DigestPlace.Read(button.Data) is { } place ? await pages.FindAsync(place, exchange, cancellation) : null;

    private static Reply Page(AdaptiveCard card) => Reply.Card(card, card.FallbackText ?? "");
}

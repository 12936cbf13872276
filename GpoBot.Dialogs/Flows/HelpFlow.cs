using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows;

/// <summary>Help, greeting, the emergency line, and what to say to words that mean nothing here.</summary>
public sealed class HelpFlow : IFlow
{
    public Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) =>
        Task.FromResult<Reply?>(intent switch
        {
            Intent.Help => Help(exchange),
            Intent.Emergency => Reply.Text(Sentences.Emergency),
            Intent.Unknown => Reply.Text(Sentences.NotUnderstood).And(Help(exchange)),
            Intent.Yes or Intent.No or Intent.Abort => Reply.Text(Sentences.NothingOpen),
            _ => null,
        });

    public Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) =>
        Task.FromResult(button.Verb == Verbs.Help ? Help(exchange) : null);

    private static Reply Help(Exchange exchange) => Reply.Card(HelpCard.Help(
        exchange.Person.Memberships.Any(m => m.Role is ContactRole.Lead or ContactRole.DeputyLead)), HelpCard.Summary);
}

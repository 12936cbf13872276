using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.People;
using GpoBot.Dialogs.Cards.Reports;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows;

/// <summary>Help, greeting, the emergency line, and what to say to words that mean nothing here.</summary>
public sealed class HelpFlow(GpoFinder gpos) : IFlow
{
    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => intent switch
    {
        Intent.Help => await HelpAsync(exchange, cancellation),
        Intent.Emergency => Reply.Text(Sentences.Emergency),
        Intent.Unknown => Reply.Text(Sentences.NotUnderstood).And(await HelpAsync(exchange, cancellation)),
        Intent.Yes or Intent.No or Intent.Abort => Reply.Text(Sentences.NothingOpen),
        _ => null,
    };

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) =>
        button.Verb == Verbs.Help ? await HelpAsync(exchange, cancellation) : null;

    private async Task<Reply> HelpAsync(Exchange exchange, CancellationToken cancellation)
    {
        var mine = await gpos.LoadAllAsync(exchange.Person, cancellation);
        return mine.Any(gpo => gpo.FindByEmail(exchange.Person.Email)?.Language == "en")
            ? Reply.Card(EnglishHelpCard.Of(), EnglishHelpCard.Summary)
            : Help(exchange);
    }

    // Who holds a post and stands in no roster has other things to ask.
    private static Reply Help(Exchange exchange) => exchange.Person is { Memberships.Count: 0, Posts.Count: > 0 }
        ? Reply.Card(HierarchyHelpCard.Help(exchange.Person.Posts), HelpCard.Summary)
        : Reply.Card(HelpCard.Help(
            exchange.Person.Memberships.Any(m => m.Role is ContactRole.Lead or ContactRole.DeputyLead)), HelpCard.Summary);
}

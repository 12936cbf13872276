using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.People;
using GpoBot.Dialogs.Cards.Reports;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Texts.English;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows;

/// <summary>Help, greeting, the emergency line, and what to say to words that mean nothing here.</summary>
public sealed class HelpFlow : IFlow
{
    // Among the largest cards there are, and they never change: written once, for the first who asks.
    private static Reply ForLeads => field ??= Reply.Card(HelpCard.Help(leads: true), HelpCard.Summary);
    private static Reply ForPartners => field ??= Reply.Card(HelpCard.Help(leads: false), HelpCard.Summary);
    private static Reply English => field ??= Reply.Card(EnglishHelpCard.Of(), EnglishHelpCard.Summary);

    public Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => Task.FromResult(intent switch
    {
        Intent.Help => Help(exchange),
        Intent.Emergency => Reply.Text(Sentences.Emergency),
        Intent.Unknown => Reply.Text(Sentences.NotUnderstood).And(Help(exchange)),
        Intent.Thanks => Reply.Text(Sentences.Welcome),
        Intent.Yes or Intent.No or Intent.Abort => Reply.Text(Sentences.NothingOpen),
        _ => null,
    });

    public Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) =>
        Task.FromResult(button.Verb == Verbs.Help ? Help(exchange) : null);

    // The index of people tells the language too: no group is read to say what one can say here.
    private static Reply Help(Exchange exchange) => exchange.Person.Language == Spoken.EnglishCode ? English : French(exchange);

    // Who holds a post and stands in no roster has other things to ask.
    private static Reply French(Exchange exchange) => exchange.Person is { Memberships.Count: 0, Posts.Count: > 0 }
        ? Reply.Card(HierarchyHelpCard.Help(exchange.Person.Posts), HelpCard.Summary)
        : exchange.Person.Memberships.Any(m => m.Role is ContactRole.Lead or ContactRole.DeputyLead) ? ForLeads : ForPartners;
}

using GpoBot.Core.Deciding;
using GpoBot.Core.Feeds;
using GpoBot.Core.Groups;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Feeds;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Feeds;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Feeds;

/// <summary>"envoie le lien d'agenda à Mme Préau-Test": the lead's way of giving an address to who does not talk to GpoBot.</summary>
public sealed class SendFeedFlow(FeedLinks links, GpoFinder gpos, IDrafts drafts, CommandRunner runner) : IDraftFlow
{
    private const string ToWhom = "À qui faut-il envoyer un lien d'agenda ?";
    private readonly DraftBox<SendFeedSlots> _box = new(drafts, SendFeedSlots.Kind, SendFeedSlots.Version, static () => FeedJson.Default.SendFeedSlots);

    public string Kind => SendFeedSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.SendFeed said) return null;
        if (!links.Available) return Reply.Text(Sentences.NoFeedLinks);
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.Count == 0) return Reply.Text(Sentences.NoGpoToLead);
        return await ChooseAsync(said.ContactWords, led, exchange, cancellation);
    }

    public Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is null) return null;
        return await ChooseAsync(text, await gpos.LoadLedAsync(exchange.Person, cancellation), exchange, cancellation);
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        if (slots is not { GpoId: { } gpoId, ContactId: { } contactId }) return Reply.Text($"{ToWhom} Écrivez un nom ou une organisation.");
        var reply = await runner.RunAsync(gpoId, exchange.Person, new SendFeedLink(contactId), exchange.Stamp, Render, cancellation);
        await _box.ClearAsync(exchange, cancellation);
        return Reply.Deserialise(reply);
    }

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation) =>
        await OnAnswerAsync(draft, "", exchange, cancellation) ?? Reply.Text(Sentences.DraftGone);

    private async Task<Reply> ChooseAsync(string? words, IReadOnlyList<Gpo> led, Exchange exchange, CancellationToken cancellation)
    {
        var all = Distinct(led.SelectMany(gpo => gpo.Contacts.Where(c => c.Active).Select(c => (gpo, c))));
        var meant = words is null ? [] : Meant(words, led);
        if (meant is [var (gpo, contact)])
        {
            var id = await _box.SaveAsync(new SendFeedSlots(gpo.Id, contact.Id), exchange, cancellation);
            return Reply.Card(FeedPreviewCard.Send(contact, id), "Envoyer un lien d'agenda");
        }

        var question = words is not null && meant.Count == 0 ? $"Je ne trouve pas ce contact. {ToWhom}" : ToWhom;
        var draftId = await _box.SaveAsync(new SendFeedSlots(null, null), exchange, cancellation);
        return Reply.Card(ChoiceCard.Of(question, draftId, [.. (meant.Count > 0 ? meant : all).Select(Option)]), question);
    }

    // What fits best in one GPO may fit worse than what was found in another.
    private static IReadOnlyList<(Gpo Gpo, Contact Contact)> Meant(string words, IReadOnlyList<Gpo> led)
    {
        var found = Distinct(led.SelectMany(gpo => ContactMatcher.Find(gpo, words).Select(c => (gpo, c))));
        var best = found.Select(one => WordMatch.Score(words, one.Contact.FullName)).DefaultIfEmpty().Max();
        return [.. found.Where(one => WordMatch.Score(words, one.Contact.FullName) == best)];
    }

    // An address belongs to the person: who is in several of one's GPOs is one to choose.
    private static IReadOnlyList<(Gpo Gpo, Contact Contact)> Distinct(IEnumerable<(Gpo Gpo, Contact Contact)> found) =>
        [.. found.DistinctBy(one => one.Contact.Email, StringComparer.OrdinalIgnoreCase)];

    private static ChoiceOption Option((Gpo Gpo, Contact Contact) one) =>
        new(one.Contact.Id, one.Contact.Organisation, ChoiceOption.Shortened(one.Contact.FullName));

    private static string Render(Outcome outcome, Gpo? after) => (outcome switch
    {
        Outcome.Done { Happening: FeedLinkSent sent } => Reply.Card(FeedPreviewCard.Sent(sent.Contact), FeedPreviewCard.SentTitle),
        Outcome.Refused refused => Reply.Text(RefusalTexts.Of(refused.Reason)),
        _ => Reply.Text(Sentences.AlreadyDone),
    }).Serialise();
}

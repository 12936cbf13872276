using GpoBot.Core.Deciding;
using GpoBot.Dialogs.Cards.Feeds;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Feeds;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Feeds;

/// <summary>
/// "mon agenda": the address one subscribes to, made and told at the first asking. Buttons act at once; what would end an
/// address is confirmed when it was typed.
/// </summary>
public sealed class FeedFlow(FeedLinks links, IDrafts drafts) : IDraftFlow
{
    private readonly DraftBox<FeedSlots> _box = new(drafts, FeedSlots.Kind, FeedSlots.Version, static () => FeedJson.Default.FeedSlots);

    public string Kind => FeedSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => intent switch
    {
        Intent.MyFeed => await ShowAsync(exchange, cancellation),
        Intent.RenewFeed or Intent.RemoveFeed => await AskAsync(intent is Intent.RemoveFeed, exchange, cancellation),
        _ => null,
    };

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) => button.Verb switch
    {
        Verbs.Feed => await ShowAsync(exchange, cancellation),
        Verbs.FeedRenew => await RenewAsync(exchange, cancellation),
        Verbs.FeedRemove => await RemoveAsync(exchange, cancellation),
        _ => null,
    };

    // Nothing is asked here but for a yes.
    public Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation) =>
        Task.FromResult<Reply?>(null);

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        await _box.ClearAsync(exchange, cancellation);
        return slots.Remove ? await RemoveAsync(exchange, cancellation) : await RenewAsync(exchange, cancellation);
    }

    public Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation) => ShowAsync(exchange, cancellation);

    private async Task<Reply> ShowAsync(Exchange exchange, CancellationToken cancellation) =>
        links.Available && await links.SinceAsync(exchange.Person.Email, cancellation) is { } since
            ? Reply.Card(FeedCard.Exists(DayOf(since)), FeedCard.Title)
            : await RenewAsync(exchange, cancellation);

    private async Task<Reply> AskAsync(bool remove, Exchange exchange, CancellationToken cancellation)
    {
        if (await links.SinceAsync(exchange.Person.Email, cancellation) is null)
            return remove ? Reply.Card(FeedCard.None(), FeedCard.Title) : await RenewAsync(exchange, cancellation);
        var draftId = await _box.SaveAsync(new FeedSlots(remove), exchange, cancellation);
        return Reply.Card(remove ? FeedPreviewCard.Remove(draftId) : FeedPreviewCard.Renew(draftId), FeedCard.Title);
    }

    private async Task<Reply> RenewAsync(Exchange exchange, CancellationToken cancellation)
    {
        // A post alone is invited to no meeting.
        if (exchange.Person.Memberships.Count == 0) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        if (links.New() is not { } link) return Reply.Text(Sentences.NoFeedLinks);
        await links.KeepAsync(exchange.Person.Email, link, exchange.Now, cancellation);
        return Reply.Card(FeedCard.Of(link), FeedCard.Title);
    }

    private async Task<Reply> RemoveAsync(Exchange exchange, CancellationToken cancellation) =>
        await links.RemoveAsync(exchange.Person.Email, cancellation)
            ? Reply.Card(FeedCard.Removed(), FeedCard.Title)
            : Reply.Card(FeedCard.None(), FeedCard.Title);

    private static LocalDate DayOf(Instant since) => since.InZone(Exchange.DefaultZone).Date;
}

using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards.Places;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Sharing;

/// <summary>
/// What is typed where others read along. What every member may see is answered there; everything else is done too, and goes on
/// in the personal conversation.
/// </summary>
public sealed class PlaceTalk(
    MessageReader reader, NominativeWarning warning, PlaceLinking linking, PublicViews views, PrivateWay alone, Conversation conversation)
{
    public async Task<Reply> AnswerAsync(string text, PlaceVisit visit, CancellationToken cancellation)
    {
        var intent = text.Length == 0 ? new Intent.Help() : reader.Read(text, visit.Here.Today);
        if (await warning.CheckAsync(text, intent, visit.Here, cancellation) is { } refused) return refused;
        if (intent is Intent.LinkPlace link) return await linking.AskAsync(link, visit, cancellation);
        if (intent is Intent.Yes or Intent.No or Intent.Abort) return await OnYesNoAsync(intent, visit, cancellation);
        if (visit.Gpo is not { } gpo) return Reply.Text(Sentences.PersonalOnly);
        if (intent is Intent.Help) return Reply.Card(PlaceHelpCard.Of(gpo, visit.Place.Kind), PlaceHelpCard.Summary);
        if (intent is Intent.Thanks) return Reply.Text(Sentences.Welcome);
        if (intent is Intent.Unknown) return Reply.Text(Sentences.NotUnderstood);
        return PublicSubject.Of(intent, gpo) is { } subject
            ? await ShowAsync(subject, gpo, visit, cancellation)
            : await GoOnAloneAsync(text, gpo, visit, cancellation);
    }

    private async Task<Reply> ShowAsync(PublicSubject subject, Gpo gpo, PlaceVisit visit, CancellationToken cancellation)
    {
        var card = await views.CardAsync(visit.Turn, visit.Place, gpo, subject, reader: null, cancellation);
        return Reply.Card(card, card.FallbackText!);
    }

    private async Task<Reply> OnYesNoAsync(Intent intent, PlaceVisit visit, CancellationToken cancellation)
    {
        if (await linking.FindDraftAsync(visit, cancellation) is not { } draft)
            return Reply.Text(visit.Gpo is null ? Sentences.PersonalOnly : Sentences.NothingOpen);
        if (intent is Intent.Yes) return await linking.ConfirmAsync(draft, visit, cancellation);
        await linking.DropAsync(visit, cancellation);
        return Reply.Text(Sentences.Dropped);
    }

    private async Task<Reply> GoOnAloneAsync(string text, Gpo gpo, PlaceVisit visit, CancellationToken cancellation)
    {
        if (await alone.FindAsync(visit, cancellation) is not { } where) return Reply.Text(Sentences.PersonalOnly);
        var exchange = visit.Here with { ConversationId = where.ConversationId, Person = PersonOf(text, gpo, visit.Person) };
        var reply = await conversation.OnTextAsync(text, exchange, cancellation);
        return Reply.Text(await alone.SayAsync(visit, where, reply, cancellation) ? PlaceTexts.AnsweredAlone : Sentences.PersonalOnly);
    }

    // Where a GPO is at home, it is the one that is meant, unless another of one's own is named.
    private static Person PersonOf(string text, Gpo gpo, Person person) =>
        person.GpoIds.Any(id => id != gpo.Id && text.Contains(id, StringComparison.OrdinalIgnoreCase))
            ? person
            : person with { Memberships = [.. person.Memberships.Where(one => one.GpoId == gpo.Id)] };
}

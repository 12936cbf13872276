using GpoBot.Connector.Cards;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Flows;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Sharing;

/// <summary>
/// A button pressed where others read along. It acts with the rights of whoever pressed it, and what comes of it is shown to them
/// alone: as their own view of the card where Teams keeps one for them, else in their personal conversation.
/// </summary>
public sealed class PlaceButtons(PlaceLinking linking, PublicViews views, PrivateWay alone, Conversation conversation, ReplySender replies)
{
    public async Task AnswerAsync(CardAction action, PlaceVisit visit, CancellationToken cancellation)
    {
        var button = new Button(action.Verb, CardData.Parse(action.Data) with { Verb = action.Verb }, CardInputs.Parse(action.Data));
        if (await linking.FindDraftAsync(visit, cancellation) is { } draft && draft.Id == button.Data.Draft)
            await replies.SendAsync(visit.Turn, await OnDraftAsync(button, visit, cancellation), pressed: true, cancellation);
        else if (visit.Gpo is not { } gpo) await SayAsync(visit, Sentences.PersonalOnly, cancellation);
        else if (button.Verb == Verbs.PlaceView) await ShowAsync(button, gpo, visit, cancellation);
        else await ActAsync(button, gpo, visit, cancellation);
    }

    private async Task<Reply> OnDraftAsync(Button button, PlaceVisit visit, CancellationToken cancellation)
    {
        if (button.Verb == Verbs.DraftConfirm && await linking.FindDraftAsync(visit, cancellation) is { } draft)
            return await linking.ConfirmAsync(draft, visit, cancellation);
        await linking.DropAsync(visit, cancellation);
        return Reply.Card(NoticeCard.Of("Demande abandonnée", ["Rien n'a été enregistré."]), Sentences.Dropped);
    }

    private async Task ShowAsync(Button button, Gpo gpo, PlaceVisit visit, CancellationToken cancellation)
    {
        if (PublicSubject.Of(button.Data, gpo) is not { } subject)
        {
            await SayAsync(visit, Sentences.CardOutdated, cancellation);
            return;
        }

        var reader = gpo.FindByEmail(visit.Person.Email);
        if (IsInvoke(visit))
        {
            var card = await views.CardAsync(visit.Turn, visit.Place, gpo, subject, reader, cancellation);
            visit.Turn.InvokeResponse = AdaptiveCardInvoke.Card(card.ToJson());
            return;
        }

        // A client without windows sends their buttons as a message: the own view follows where nobody else reads.
        var own = await views.CardAsync(visit.Turn, place: null, gpo, subject, reader, cancellation);
        var told = await alone.FindAsync(visit, cancellation) is { } where
            && await alone.SayAsync(visit, where, Reply.Card(own, own.FallbackText!), cancellation);
        await SayAsync(visit, told ? PlaceTexts.AnsweredAlone : Sentences.PersonalOnly, cancellation);
    }

    private async Task ActAsync(Button button, Gpo gpo, PlaceVisit visit, CancellationToken cancellation)
    {
        var where = await alone.FindAsync(visit, cancellation);
        if (where is null && !IsInvoke(visit))
        {
            await SayAsync(visit, Sentences.PersonalOnly, cancellation);
            return;
        }

        var exchange = visit.Here with { ConversationId = where?.ConversationId ?? visit.Place.Id };
        var reply = await conversation.OnButtonAsync(button, exchange, cancellation);
        var card = reply.Messages.FirstOrDefault(message => message.Card is not null)?.Card;
        if (card is { } shown && IsInvoke(visit) && await HasOwnViewAsync(gpo, visit, cancellation))
        {
            visit.Turn.InvokeResponse = AdaptiveCardInvoke.Card(shown);
            return;
        }

        var told = where is not null && await alone.SayAsync(visit, where, reply, cancellation);
        // Only the presser reads this: the first words of the answer say what became of it.
        var words = reply.Messages.Select(message => message.Text ?? message.Summary).FirstOrDefault(text => !string.IsNullOrEmpty(text));
        await SayAsync(visit, !IsInvoke(visit) || words is null ? PlaceTexts.Noted : told ? $"{words} {PlaceTexts.AnsweredAlone}" : words, cancellation);
    }

    // The cards that carry buttons here are those of the matters in which people have something of their own.
    private async Task<bool> HasOwnViewAsync(Gpo gpo, PlaceVisit visit, CancellationToken cancellation)
    {
        foreach (var kind in new[] { PublicKind.Overdue, PublicKind.Meetings })
        {
            if ((await views.RefreshedAsync(visit.Turn, visit.Place, gpo, new PublicSubject(kind), visit.Now, cancellation)).Contains(visit.UserId)) return true;
        }

        return false;
    }

    // What an old client presses arrives as a message, and can only be answered by one that everybody reads.
    private async Task SayAsync(PlaceVisit visit, string text, CancellationToken cancellation)
    {
        if (IsInvoke(visit)) visit.Turn.InvokeResponse = AdaptiveCardInvoke.Message(Typography.French(text));
        else await replies.SendAsync(visit.Turn, Reply.Text(text), pressed: false, cancellation);
    }

    private static bool IsInvoke(PlaceVisit visit) => visit.Turn.Activity.Type == Connector.Schema.ActivityTypes.Invoke;
}

using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Roster;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.People;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Flows.People;

/// <summary>What somebody sets for themselves, in all their groups: the way they are written to, their language, the charter.</summary>
internal sealed class MineTalk(PeopleWork work, DraftBox<PeopleSlots> box)
{
    public async Task<Reply> ProposeAsync(PeopleSlots slots, Exchange exchange, CancellationToken cancellation)
    {
        var sentence = slots switch
        {
            { Channel: { } channel } => MineCard.Wish(channel),
            { Language: { } language } => MineCard.Wish(language),
            _ => "Vous dites avoir lu la charte, et vous la signez aujourd'hui.",
        };
        var draftId = await box.SaveAsync(slots, exchange, cancellation);
        return Reply.Card(MineCard.Preview(sentence, draftId), "À confirmer");
    }

    /// <summary>Says to have signed, or notes it of somebody else.</summary>
    public async Task<Reply> SignAsync(string? who, Exchange exchange, CancellationToken cancellation)
    {
        if (who is null) return await ProposeAsync(new PeopleSlots(PeopleAct.Sign, [], Self: true), exchange, cancellation);
        foreach (var gpo in await work.LedAsync(exchange, cancellation))
        {
            if (ContactMatcher.Find(gpo, who) is not [var contact]) continue;
            var draftId = await box.SaveAsync(new PeopleSlots(PeopleAct.NoteCharter, [gpo.Id], Self: false, contact.Id), exchange, cancellation);
            return Reply.Card(MineCard.Preview($"{PeopleCard.Full(contact)} a signé la charte : noté à la date d'aujourd'hui dans {gpo.Id}.", draftId), "À confirmer");
        }

        return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownContact)));
    }

    public async Task<Reply> SetAsync(PeopleSlots slots, Exchange exchange, CancellationToken cancellation)
    {
        if (slots is { Act: PeopleAct.NoteCharter, ContactId: { } id }) return await work.RunAsync(slots.Gpos[0], new NoteCharter(id), exchange, cancellation);
        return await ChangeAsync(new ChangeMine(slots.Channel, slots.Language, Signs: slots.Act == PeopleAct.Sign), exchange, cancellation);
    }

    /// <summary>The same change in each of the person's groups.</summary>
    public async Task<Reply> ChangeAsync(ChangeMine change, Exchange exchange, CancellationToken cancellation)
    {
        Contact? changed = null;
        foreach (var gpo in await work.MineAsync(exchange, cancellation))
        {
            Refusal? refusal = null;
            await work.RunAsync(gpo.Id, change, exchange, cancellation, outcome =>
            {
                refusal = (outcome as Outcome.Refused)?.Reason;
                changed = outcome switch
                {
                    Outcome.Done { Happening: MineChanged done } => done.Contact,
                    Outcome.Unchanged { Happening: MineChanged same } => same.Contact,
                    _ => changed,
                };
            });
            if (refusal is not null) return Reply.Text(RefusalTexts.Of(refusal));
        }

        if (changed is null) return Reply.Text(Sentences.AlreadyDone);
        var card = change.Signs
            ? NoticeCard.Of(CharterCard.SignedTitle, [changed.CharterSignedOn is { } day ? $"Vous avez signé la charte le {French.Date(day)}. Merci." : "Merci."])
            : MineCard.Saved(changed, change.Channel, change.Language);
        return Reply.Card(card, card.FallbackText ?? "");
    }
}

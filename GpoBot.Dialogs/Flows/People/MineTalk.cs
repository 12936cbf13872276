using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Roster;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.People;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

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

    /// <summary>Who stands in for whom: oneself in all one's groups where the deputy is known, or somebody of a group one leads.</summary>
    public async Task<Reply> DeputyAsync(Intent.NameDeputy said, Exchange exchange, CancellationToken cancellation)
    {
        List<(Gpo Gpo, Contact Contact, Contact Deputy)> found = [];
        foreach (var gpo in said.WhoWords is null ? await work.MineAsync(exchange, cancellation) : await work.LedAsync(exchange, cancellation))
        {
            var contact = said.WhoWords is null ? PeopleWork.Me(gpo, exchange) : ContactMatcher.Find(gpo, said.WhoWords) is [var one] ? one : null;
            if (contact is null || ContactMatcher.Find(gpo, said.DeputyWords) is not [var deputy]) continue;
            if (found.Count == 0 || (said.WhoWords is null && deputy.Id == found[0].Deputy.Id)) found.Add((gpo, contact, deputy));
        }

        if (found is not [var first, ..]) return Reply.Text(Sentences.DeputyUnknown);
        if (new NameDeputy(first.Contact.Id, first.Deputy.Id).Check(PeopleWork.Situation(first.Gpo, exchange)) is { } refused)
            return Reply.Text(RefusalTexts.Of(refused.Reason));
        var draftId = await box.SaveAsync(new PeopleSlots(
            PeopleAct.Deputy, [.. found.Select(line => line.Gpo.Id)], said.WhoWords is null, first.Contact.Id, first.Deputy.Id), exchange, cancellation);
        var whom = said.WhoWords is null ? "vous remplacera" : $"remplacera {PeopleCard.Full(first.Contact)}";
        return Reply.Card(MineCard.Preview(
            $"{PeopleCard.Full(first.Deputy)} {whom} en cas d'absence, dans {French.Join(found.Select(line => line.Gpo.Id))}.", draftId), "À confirmer");
    }

    public async Task<Reply> SetAsync(PeopleSlots slots, Exchange exchange, CancellationToken cancellation)
    {
        if (slots is { Act: PeopleAct.NoteCharter, ContactId: { } id }) return await work.RunAsync(slots.Gpos[0], new NoteCharter(id), exchange, cancellation);
        if (slots is { Act: PeopleAct.Deputy, SuccessorId: { } deputy })
        {
            Reply? last = null;
            foreach (var gpo in (await work.MineAsync(exchange, cancellation)).Where(gpo => slots.Gpos.Contains(gpo.Id)))
                last = await work.RunAsync(gpo.Id, new NameDeputy(slots.Self ? PeopleWork.Me(gpo, exchange).Id : slots.ContactId!, deputy), exchange, cancellation);
            return last ?? Reply.Text(Sentences.DraftGone);
        }

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

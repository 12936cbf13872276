using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Reminders.Commands;
using GpoBot.Dialogs.Flows.Commitments;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;
using GpoBot.Dialogs.Understanding.Reminders;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Reminders;

/// <summary>What a lead wants for partners: "relance la mairie", "ne relance pas le collège jusqu'au 5 janvier".</summary>
public sealed class ReminderPartners(GpoFinder gpos, CommitmentFinder commitments, ReminderTalk talk)
{
    private const string NobodyMeant = "Je ne trouve pas cette organisation parmi les partenaires de vos GPO.";

    public async Task<Reply> OnIntentAsync(Intent.Reminding said, Exchange exchange, CancellationToken cancellation)
    {
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.Count == 0) return Reply.Text(Sentences.NoGpoToLead);
        var named = GpoFinder.Named(led, said.GpoWords);
        if (named.Count == 0) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        var deed = said.Wish switch
        {
            ReminderWish.Nudge => ReminderDeed.Nudge,
            ReminderWish.Resume => ReminderDeed.Resume,
            _ => ReminderDeed.Pause,
        };
        var slots = ReminderFlow.WithDay(new ReminderSlots(deed, named[0].Id, ForOthers: true), said.Until, said.Inclusive);
        return said.WhoWords is { } words
            ? await OneOfAsync(slots, named, words, exchange, cancellation)
            : await EveryoneAsync(slots, named, exchange, cancellation);
    }

    /// <summary>The answer to "which organisation?".</summary>
    public async Task<Reply> OnAnswerAsync(ReminderSlots slots, string text, Exchange exchange, CancellationToken cancellation)
    {
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        return await OneOfAsync(slots, [.. led.Where(gpo => gpo.Id == slots.GpoId)], text, exchange, cancellation);
    }

    public async Task<Reply> OfCommitmentAsync(string reference, Exchange exchange, CancellationToken cancellation)
    {
        if (await commitments.FindAsync(reference, exchange, cancellation) is not (var gpo, var commitment))
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownCommitment, reference)));
        return await talk.SettleAsync(
            new ReminderSlots(ReminderDeed.Nudge, gpo.Id, ContactIds: [commitment.OwnerId], ForOthers: true), exchange, cancellation);
    }

    /// <summary>Whom a wish about the organisation of a contact is for: to be asked, those who owe an answer; else all its people.</summary>
    public static IReadOnlyList<string> PeopleOf(Gpo gpo, Contact contact, ReminderDeed deed, Instant now)
    {
        var people = gpo.Partners.Where(one => (one.Organisation, one.PartnerType) == (contact.Organisation, contact.PartnerType)).ToList();
        if (deed != ReminderDeed.Nudge) return [.. people.Select(one => one.Id)];
        var asked = people.Where(one => OpenQuestions.Of(gpo, one, now).Count > 0).Select(one => one.Id).ToList();
        return asked.Count > 0 ? asked : [contact.Id];
    }

    private async Task<Reply> OneOfAsync(
        ReminderSlots slots, IReadOnlyList<Gpo> named, string words, Exchange exchange, CancellationToken cancellation)
    {
        var found = named
            .Select(gpo => (Gpo: gpo, Contacts: ContactMatcher.Find(gpo, words).Where(one => !one.LeadsTheGroup).ToList()))
            .FirstOrDefault(one => one.Contacts.Count > 0);
        if (found.Gpo is not { } gpo) return Reply.Text(NobodyMeant);
        var here = slots with { GpoId = gpo.Id };
        // Of several, the choice shows them all: whom the words fit is said by the words.
        return found.Contacts is [var only]
            ? await talk.SettleAsync(here with { ContactIds = PeopleOf(gpo, only, here.Deed, exchange.Now) }, exchange, cancellation)
            : await talk.SettleAsync(here, exchange, cancellation);
    }

    private async Task<Reply> EveryoneAsync(ReminderSlots slots, IReadOnlyList<Gpo> named, Exchange exchange, CancellationToken cancellation)
    {
        if (slots.Deed != ReminderDeed.Nudge) return await talk.SettleAsync(slots, exchange, cancellation);
        foreach (var gpo in named)
        {
            List<string> asked = [.. gpo.Partners.Where(one => OpenQuestions.Of(gpo, one, exchange.Now).Count > 0 && MayBeAsked(one, gpo, exchange)).Select(one => one.Id)];
            if (asked.Count > 0) return await talk.SettleAsync(slots with { GpoId = gpo.Id, ContactIds = asked }, exchange, cancellation);
        }

        return Reply.Text("Il n'y a personne à relancer : aucune réponse n'est attendue, ou chacun l'a déjà été aujourd'hui.");
    }

    private static bool MayBeAsked(Contact contact, Gpo gpo, Exchange exchange)
    {
        var today = CommitmentFinder.TodayIn(gpo, exchange);
        return !contact.RemindersStopped && !(contact.RemindersPausedUntil > today) && !RemindNow.WasAskedOn(gpo, contact, today);
    }
}

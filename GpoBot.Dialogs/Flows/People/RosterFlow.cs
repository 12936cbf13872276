using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Roster;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.People;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.People;

/// <summary>"membres", and the form of each of them.</summary>
public sealed class RosterFlow(PeopleWork work, ContactIds ids) : IFlow
{
    private const int MostOthers = 2;

    private const string ForMembers =
        "La liste des membres est réservée à ceux qui ont signé la charte de confidentialité. Écrivez **charte** pour la lire et la signer.";


    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        switch (intent)
        {
            case Intent.ShowRoster said: return await ListAsync(said.GpoWords, null, exchange, cancellation);
            case Intent.AddContact said:
                var (led, refusal) = await work.LedAsync(said.GpoWords, exchange, cancellation);
                return refusal ?? Form(led[0], null, ContactWords.Read(said.Words), exchange);
            case Intent.EditContact said: return await EditAsync(said, exchange, cancellation);
            default: return null;
        }
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb == Verbs.Roster) return await ListAsync(button.Data.Gpo, button.Data.Choice, exchange, cancellation);
        if (button.Verb is not (Verbs.ContactForm or Verbs.ContactSave or Verbs.ContactInvite or Verbs.NoteCharter)) return null;
        var (gpo, refusal) = await work.LedAsync(button, exchange, cancellation);
        if (gpo is null) return refusal;
        var contact = gpo.FindContact(button.Data.Id);
        if (button.Data.Id is { } id && contact is null) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownContact, id)));
        return button.Verb switch
        {
            Verbs.ContactForm => Form(gpo, contact, contact is null ? ContactWords.Nothing : ContactEntry.Of(contact), exchange),
            Verbs.ContactInvite => await work.RunAsync(gpo.Id, new InviteToComing(contact?.Id ?? ""), exchange, cancellation),
            Verbs.NoteCharter => await work.RunAsync(gpo.Id, new NoteCharter(contact?.Id ?? ""), exchange, cancellation),
            _ => await SaveAsync(gpo, contact, button, exchange, cancellation),
        };
    }

    private async Task<Reply> SaveAsync(Gpo gpo, Contact? contact, Button button, Exchange exchange, CancellationToken cancellation)
    {
        var (entry, problem) = ContactWords.Read(button.Inputs);
        if (problem is not null) return Form(gpo, contact, entry, exchange, problem);
        // A refusal comes back on the form, with what was filled in but for words that name somebody; no number is taken for it.
        if (new SaveContact(contact?.Id ?? "", entry).Check(PeopleWork.Situation(gpo, exchange)) is not { } refused)
        {
            var id = contact?.Id ?? await ids.ForAsync(entry.Email, [gpo], cancellation);
            return await work.RunAsync(gpo.Id, new SaveContact(id, entry), exchange, cancellation);
        }

        var shown = refused.Reason.Code == RefusalCode.NamesAPerson ? entry with { Function = null } : entry;
        return Form(gpo, contact, shown, exchange, refused.Reason.Code == RefusalCode.NamesAPerson ? Sentences.FieldNamesAPerson : RefusalTexts.Of(refused.Reason));
    }

    private async Task<Reply> EditAsync(Intent.EditContact said, Exchange exchange, CancellationToken cancellation)
    {
        var (led, refusal) = await work.LedAsync(said.GpoWords, exchange, cancellation);
        if (refusal is not null) return refusal;
        if (said.WhoWords is not { } words) return await ListAsync(said.GpoWords, null, exchange, cancellation);
        foreach (var gpo in led)
        {
            if (ContactMatcher.Find(gpo, words) is [var contact]) return Form(gpo, contact, ContactEntry.Of(contact), exchange);
        }

        var listed = await ListAsync(led[0].Id, null, exchange, cancellation);
        return Reply.Text("Je ne sais pas de qui vous parlez. Choisissez dans la liste.").And(listed);
    }

    private async Task<Reply> ListAsync(string? words, string? from, Exchange exchange, CancellationToken cancellation)
    {
        IReadOnlyList<Gpo> all = await work.MineAsync(exchange, cancellation);
        List<Gpo> mine = [.. all.Where(one => Rights.May(PeopleWork.Me(one, exchange), Right.SeeRoster))];
        if (mine.Count == 0 && GpoFinder.Named(all, words).Count > 0) return Reply.Text(ForMembers);
        if (GpoFinder.Named(mine, words) is not [_, ..] named) return PeopleWork.NotYours;
        var gpo = named.OrderBy(one => PeopleWork.Me(one, exchange).LeadsTheGroup ? 0 : 1).ThenBy(one => PeopleWork.Me(one, exchange).Role).First();
        List<CardAction> others = [.. mine.Where(one => one.Id != gpo.Id).Take(MostOthers)
            .Select(one => new ExecuteAction($"Membres {one.Id}", new Cards.CardData { Verb = Verbs.Roster, Gpo = one.Id }))];
        var leads = PeopleWork.Me(gpo, exchange).LeadsTheGroup;
        return Reply.Card(RosterCard.Of(gpo, leads, PeopleReplies.Now(gpo, exchange).Date, from, others), RosterCard.Title(gpo));
    }

    private static Reply Form(Gpo gpo, Contact? contact, ContactEntry entry, Exchange exchange, string? problem = null)
    {
        var form = new ContactForm(gpo, contact, entry, PeopleReplies.Now(gpo, exchange).Date, problem);
        return Reply.Card(ContactFormCard.Of(form), ContactFormCard.Title(form));
    }
}

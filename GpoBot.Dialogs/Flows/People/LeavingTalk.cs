using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Roster;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.People;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.People;

/// <summary>Somebody leaves, or hands the group over: from words or a form to the change, shown back when it was typed.</summary>
internal sealed class LeavingTalk(PeopleWork work, DraftBox<PeopleSlots> box, ContactIds ids)
{
    /// <summary>"je quitte le GPO", "P30 quitte le GPO".</summary>
    public async Task<Reply> RemoveAsync(Intent.RemoveContact said, Exchange exchange, CancellationToken cancellation)
    {
        if (DateAnswers.Problem(said.On) is { } problem) return Reply.Text(problem);
        var on = DateAnswers.Day(said.On);
        if (said.WhoWords is not { } words) return await SelfAsync(null, on, said.GpoWords, exchange, cancellation);
        var (led, refusal) = await work.LedAsync(said.GpoWords, exchange, cancellation);
        if (refusal is not null) return refusal;
        foreach (var gpo in led)
        {
            switch (ContactMatcher.Find(gpo, words))
            {
                case [var contact]:
                    return await ProposeAsync(new PeopleSlots(PeopleAct.Leave, [gpo.Id], Self: false, contact.Id, contact.DeputyId, on), [gpo], exchange, cancellation);
                case [_, _, ..] several:
                    var draftId = await box.SaveAsync(new PeopleSlots(PeopleAct.Leave, [gpo.Id], Self: false, On: on), exchange, cancellation);
                    return Reply.Card(ChoiceCard.Of("Qui quitte le GPO ?",
                        draftId, [.. several.Select(one => new ChoiceOption(one.Id, one.FullName, ChoiceOption.Shortened(one.FullName)))]), "Qui quitte le GPO ?");
            }
        }

        return Reply.Text("Je ne trouve pas cette personne parmi les membres. Écrivez **membres** pour voir la liste.");
    }

    /// <summary>"Je ne suis plus en charge, voyez avec ma collègue".</summary>
    public async Task<Reply> ChangeAsync(Intent.ChangeOfContact said, Exchange exchange, CancellationToken cancellation) =>
        DateAnswers.Problem(said.On) is { } problem
            ? Reply.Text(problem)
            : await SelfAsync(said.SuccessorWords ?? "", DateAnswers.Day(said.On), null, exchange, cancellation);

    /// <summary>"je pars le 1er décembre, mon successeur est Noa Maquette".</summary>
    public async Task<Reply> HandOverAsync(Intent.Handover said, Exchange exchange, CancellationToken cancellation)
    {
        if (DateAnswers.Problem(said.On) is { } problem) return Reply.Text(problem);
        var (on, named) = (DateAnswers.Day(said.On), GpoFinder.Named(await work.LedAsync(exchange, cancellation), said.GpoWords));
        List<Gpo> led = [.. named.Where(gpo => PeopleWork.Me(gpo, exchange).Role == ContactRole.Lead)];
        // Whoever leads nothing simply leaves.
        if (led.Count == 0) return await SelfAsync(said.SuccessorWords, on, said.GpoWords, exchange, cancellation);
        var gpo = led.FirstOrDefault(one => Successors.Find(one, said.SuccessorWords, PeopleWork.Me(one, exchange)) is not null) ?? led[0];
        var successor = Successors.Find(gpo, said.SuccessorWords, PeopleWork.Me(gpo, exchange));
        return successor is null || on is null
            ? Form([gpo], null, handsOver: true, on, exchange)
            : await ProposeAsync(new PeopleSlots(PeopleAct.HandOver, [gpo.Id], Self: true, null, successor.Id, on), [gpo], exchange, cancellation);
    }

    /// <summary>A day or a name, typed while the change is shown back.</summary>
    public async Task<Reply?> AnswerAsync(PeopleSlots slots, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (await GposAsync(slots, exchange, cancellation) is not [var gpo, ..] gpos) return null;
        if (slots is { Act: PeopleAct.Leave, Self: false, ContactId: null })
            return ContactMatcher.Find(gpo, text) is [var chosen] ? await ProposeAsync(slots with { ContactId = chosen.Id }, gpos, exchange, cancellation) : null;
        if (SlotReader.TryDate(text, exchange.Today) is { } mention)
        {
            return DateAnswers.Day(mention) is { } day
                ? await ProposeAsync(slots with { On = day }, gpos, exchange, cancellation)
                : Reply.Text(DateAnswers.Problem(mention)!);
        }

        var leaver = slots.ContactId is { } id ? gpo.FindContact(id) : PeopleWork.Me(gpo, exchange);
        return leaver is not null && Successors.Find(gpo, text, leaver) is { } successor
            ? await ProposeAsync(slots with { SuccessorId = successor.Id }, gpos, exchange, cancellation)
            : null;
    }

    public async Task<Reply?> ConfirmAsync(PeopleSlots slots, Exchange exchange, CancellationToken cancellation)
    {
        if (await GposAsync(slots, exchange, cancellation) is not [_, ..] gpos) return null;
        if (slots is { Act: PeopleAct.Leave, Self: false, ContactId: null }) return Reply.Text("Qui quitte le GPO ? Écrivez son nom ou son numéro.");
        return await RunAsync(slots, gpos, null, exchange, cancellation);
    }

    public async Task<Reply> EditAsync(PeopleSlots slots, Exchange exchange, CancellationToken cancellation) =>
        await GposAsync(slots, exchange, cancellation) is [_, ..] gpos
            ? Form(gpos, slots.ContactId, slots.Act == PeopleAct.HandOver, slots.On, exchange)
            : Reply.Text(Sentences.DraftGone);

    public async Task<Reply?> RemoveAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        var (gpo, refusal) = await work.LedAsync(button, exchange, cancellation);
        if (gpo is null) return refusal;
        if (gpo.FindContact(button.Data.Id) is not { Active: true } contact)
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownContact, button.Data.Id)));
        return await ProposeAsync(new PeopleSlots(PeopleAct.Leave, [gpo.Id], Self: false, contact.Id, contact.DeputyId), [gpo], exchange, cancellation);
    }

    public async Task<Reply?> FormAsync(Button button, Exchange exchange, CancellationToken cancellation) =>
        await SelfAsync("", null, button.Data.Gpo, exchange, cancellation);

    public async Task<Reply?> CancelAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        var (gpo, refusal) = await work.LedAsync(button, exchange, cancellation);
        return gpo is null ? refusal : await work.RunAsync(gpo.Id, new CancelHandover(), exchange, cancellation);
    }

    /// <summary>The form: its button writes at once, and a newcomer's name is kept in no draft.</summary>
    public async Task<Reply?> SaveAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        var named = (button.Data.Extra.GetValueOrDefault(SuccessorFormCard.Groups) ?? button.Data.Gpo ?? "").Split(' ');
        var handsOver = button.Data.Extra.GetValueOrDefault(SuccessorFormCard.Handover) == "yes";
        var slots = new PeopleSlots(handsOver ? PeopleAct.HandOver : PeopleAct.Leave, named, button.Data.Id is null, button.Data.Id,
            button.Inputs.Text(SuccessorFormCard.KnownInput), button.Inputs.Date(SuccessorFormCard.DayInput));
        if (await GposAsync(slots, exchange, cancellation) is not [var gpo, ..] gpos) return PeopleWork.NotYours;
        var leaver = slots.ContactId is { } id ? gpo.FindContact(id) : PeopleWork.Me(gpo, exchange);
        if (leaver is null) return PeopleWork.NotYours;
        var entry = slots.SuccessorId is null ? Successors.Read(button.Inputs, leaver) : null;
        var problem = slots switch
        {
            { On: null } when button.Inputs.Has(SuccessorFormCard.DayInput) => "Ce jour n'existe pas. Choisissez-le dans le calendrier.",
            { Act: PeopleAct.HandOver, On: null } => "Choisissez le jour où les droits passent.",
            { Act: PeopleAct.HandOver, SuccessorId: null } when entry is null => "Dites qui vous succède.",
            _ => null,
        };
        if (problem is null && entry is not null) slots = slots with { SuccessorId = await ids.ForAsync(entry.Email, gpos, cancellation) };
        problem ??= gpos.Select(one => Check(slots, one, entry, exchange)).FirstOrDefault(one => one is not null);
        return problem is null
            ? await RunAsync(slots, gpos, entry, exchange, cancellation)
            : Form(gpos, slots.ContactId, handsOver, slots.On, exchange, entry, problem);
    }

    private async Task<Reply> SelfAsync(string? successorWords, LocalDate? on, string? gpoWords, Exchange exchange, CancellationToken cancellation)
    {
        var named = GpoFinder.Named(await work.MineAsync(exchange, cancellation), gpoWords);
        if (named.Count == 0) return PeopleWork.NotYours;
        // A group that one leads is handed over, the others are left.
        List<Gpo> gpos = [.. named.Where(gpo => PeopleWork.Me(gpo, exchange).Role != ContactRole.Lead)];
        if (gpos.Count == 0) return Form([named[0]], null, handsOver: true, on, exchange);
        var successor = gpos.Select(gpo => Successors.Find(gpo, successorWords, PeopleWork.Me(gpo, exchange))).FirstOrDefault(one => one is not null);
        // Somebody follows, but nobody knows yet who.
        if (successor is null && successorWords is not null) return Form(gpos, null, handsOver: false, on, exchange);
        return await ProposeAsync(new PeopleSlots(PeopleAct.Leave, [.. gpos.Select(gpo => gpo.Id)], Self: true, null, successor?.Id, on), gpos, exchange, cancellation);
    }

    private async Task<Reply> ProposeAsync(PeopleSlots slots, IReadOnlyList<Gpo> gpos, Exchange exchange, CancellationToken cancellation)
    {
        var refusal = gpos.Select(gpo => Check(slots, gpo, null, exchange)).FirstOrDefault(one => one is not null);
        if (refusal is not null) return Reply.Text(refusal);
        var draftId = await box.SaveAsync(slots, exchange, cancellation);
        var successor = gpos.Select(gpo => gpo.FindContact(slots.SuccessorId)).FirstOrDefault(one => one is not null);
        var card = slots is { Act: PeopleAct.HandOver, On: { } on }
            ? HandoverCard.Preview(gpos[0], successor!, on, PeopleReplies.Now(gpos[0], exchange), draftId)
            : LeaveCard.Preview([.. gpos.Select(gpo => (gpo, Leaver(slots, gpo, exchange)))], successor, slots.On, slots.Self, draftId);
        return Reply.Card(card, card.FallbackText ?? "");
    }

    private async Task<Reply> RunAsync(PeopleSlots slots, IReadOnlyList<Gpo> gpos, ContactEntry? entry, Exchange exchange, CancellationToken cancellation)
    {
        List<Reply> replies = [];
        List<ContactHasLeft> left = [];
        foreach (var gpo in gpos)
        {
            replies.Add(await work.RunAsync(gpo.Id, Command(slots, gpo, entry, exchange), exchange, cancellation, outcome =>
            {
                if (outcome is Outcome.Done { Happening: ContactHasLeft one }) left.Add(one);
            }));
        }

        if (gpos.Count == 1 || left.Count < gpos.Count) return replies.Aggregate((all, one) => all.And(one));
        var title = $"Vous {(left[0].LastDay is null ? "avez quitté" : "quittez")} {French.Join(gpos.Select(gpo => gpo.Id))}";
        return Reply.Card(NoticeCard.Of(title, [left[0].LastDay is { } day
            ? $"Votre accès prend fin le {French.Date(day)} au soir."
            : "Votre accès, vos liens et vos cartes ne fonctionnent plus. Merci pour ce que vous avez fait."]), title);
    }

    private static ICommand Command(PeopleSlots slots, Gpo gpo, ContactEntry? entry, Exchange exchange)
    {
        if (slots.Act == PeopleAct.HandOver) return new PlanHandover(slots.SuccessorId ?? "", slots.On ?? exchange.Today, entry);
        // The successor may be known in one group and not in another.
        var known = entry is not null || gpo.FindContact(slots.SuccessorId) is { Active: true };
        return new LeaveGroup(Leaver(slots, gpo, exchange).Id, known ? slots.SuccessorId : null, entry, slots.On);
    }

    private static string? Check(PeopleSlots slots, Gpo gpo, ContactEntry? entry, Exchange exchange)
    {
        var situation = PeopleWork.Situation(gpo, exchange);
        var refused = Command(slots, gpo, entry, exchange) switch
        {
            PlanHandover handover => handover.Check(situation),
            LeaveGroup leave => leave.Check(situation),
            _ => null,
        };
        return refused is null ? null : RefusalTexts.Of(refused.Reason);
    }

    private static Contact Leaver(PeopleSlots slots, Gpo gpo, Exchange exchange) => gpo.FindContact(slots.ContactId) ?? PeopleWork.Me(gpo, exchange);

    private async Task<IReadOnlyList<Gpo>> GposAsync(PeopleSlots slots, Exchange exchange, CancellationToken cancellation)
    {
        var open = slots.Self ? await work.MineAsync(exchange, cancellation) : await work.LedAsync(exchange, cancellation);
        return [.. open.Where(gpo => slots.Gpos.Contains(gpo.Id))];
    }

    private static Reply Form(
        IReadOnlyList<Gpo> gpos, string? leaverId, bool handsOver, LocalDate? day, Exchange exchange, ContactEntry? entry = null, string? problem = null)
    {
        var leaver = gpos[0].FindContact(leaverId) ?? PeopleWork.Me(gpos[0], exchange);
        var form = new SuccessorForm(
            gpos, leaverId, handsOver, Successors.Of(gpos[0], leaver), day, PeopleReplies.Now(gpos[0], exchange).Date, entry, problem);
        return Reply.Card(SuccessorFormCard.Of(form), SuccessorFormCard.Title(form));
    }
}

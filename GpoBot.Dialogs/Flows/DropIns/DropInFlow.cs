using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings.DropIns;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.DropIns;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.DropIns;

/// <summary>Drop-in hours of the police-community delegate: listed for everybody, noted and taken back by the delegate and the leads.</summary>
public sealed class DropInFlow(GpoFinder gpos, IDrafts drafts, CommandRunner runner) : IDraftFlow
{
    private const string WhichGpo = "Pour quel GPO ?";
    private readonly DraftBox<DropInSlots> _box = new(drafts, DropInSlots.Kind, DropInSlots.Version, static () => DropInJson.Default.DropInSlots);

    public string Kind => DropInSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.DropIns said) return null;
        var mine = await MineAsync(said.GpoWords, exchange, cancellation);
        if (mine.Count == 0) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        if (!said.Remove && !said.SaysWhen) return List(mine, exchange);
        var noting = mine.Where(one => Rights.MayNoteDropIns(one.Me)).Select(one => one.Gpo).ToList();
        if (noting.Count == 0) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.NotDelegate)));
        if (said.Remove) return await AskRemovalAsync(mine, said, exchange, cancellation);
        var slots = new DropInSlots(null, DateAnswers.Day(said.On), said.Time, said.Until, said.Place);
        return await NextAsync(noting, slots, DateAnswers.NotUsable(said.On), exchange, cancellation);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.DropIns or Verbs.DropInForm or Verbs.DropInSet or Verbs.DropInRemove)) return null;
        if (button.Verb == Verbs.DropIns)
        {
            return await MineAsync(null, exchange, cancellation) is { Count: > 0 } mine
                ? List(mine, exchange)
                : Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        }

        if (button is { Verb: Verbs.DropInForm, Data.Gpo: null })
        {
            var noting = (await MineAsync(null, exchange, cancellation)).Where(one => Rights.MayNoteDropIns(one.Me)).Select(one => one.Gpo).ToList();
            if (noting.Count > 0) return await NextAsync(noting, new DropInSlots(null), null, exchange, cancellation);
        }

        if (await gpos.LoadAsync(button.Data.Gpo, exchange.Person, cancellation) is not { } gpo)
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        var inputs = button.Inputs;
        var slots = new DropInSlots(gpo.Id, inputs.Date(DropInFormCard.DateInput), inputs.Time(DropInFormCard.FromInput),
            inputs.Time(DropInFormCard.UntilInput), inputs.Text(DropInFormCard.PlaceInput));
        return button.Verb switch
        {
            Verbs.DropInRemove => await RunAsync(gpo, slots with { RemoveId = button.Data.Id ?? "" }, exchange, cancellation),
            Verbs.DropInSet when slots.Complete && button.Data.IsCurrent => await RunAsync(gpo, slots, exchange, cancellation),
            Verbs.DropInSet => Form(gpo, slots, exchange, RefusalTexts.Of(new Refusal(RefusalCode.DropInIncomplete))),
            _ => Rights.MayNoteDropIns(gpo.FindByEmail(exchange.Person.Email)!)
                ? Form(gpo, new DropInSlots(gpo.Id), exchange, null)
                : Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.NotDelegate))),
        };
    }

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { GpoId: null } slots) return null;
        var noting = (await MineAsync(null, exchange, cancellation)).Where(one => Rights.MayNoteDropIns(one.Me)).Select(one => one.Gpo).ToList();
        return GpoFinder.Named(noting, text) is [var chosen]
            ? await NextAsync([chosen], slots, null, exchange, cancellation)
            : Reply.Text($"{WhichGpo} Écrivez son numéro, ou « annuler ».");
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots || await gpos.LoadAsync(slots.GpoId, exchange.Person, cancellation) is not { } gpo)
            return Reply.Text(Sentences.DraftGone);
        var reply = await RunAsync(gpo, slots, exchange, cancellation);
        await _box.ClearAsync(exchange, cancellation);
        return reply;
    }

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { RemoveId: null } slots || await gpos.LoadAsync(slots.GpoId, exchange.Person, cancellation) is not { } gpo)
            return Reply.Text(Sentences.DraftGone);
        await _box.ClearAsync(exchange, cancellation);
        return Form(gpo, slots, exchange, null);
    }

    // Of several GPOs it is asked which; what is missing is filled in on the form.
    private async Task<Reply> NextAsync(
        IReadOnlyList<Gpo> noting, DropInSlots slots, string? problem, Exchange exchange, CancellationToken cancellation)
    {
        if (noting is not [var gpo])
        {
            var draftId = await _box.SaveAsync(slots, exchange, cancellation);
            return Reply.Card(ChoiceCard.Of(WhichGpo, draftId, [.. noting.Select(one => new ChoiceOption(one.Id, one.Group.Name, one.Id))]), WhichGpo);
        }

        slots = slots with { GpoId = gpo.Id };
        if (slots.Complete) return await ShowAsync(gpo, slots, exchange, cancellation);
        var begun = slots.On is not null || slots.At is not null || slots.Place is not null;
        return Form(gpo, slots, exchange, problem ?? (begun ? "Il me manque une indication : complétez ci-dessous." : null));
    }

    private async Task<Reply> AskRemovalAsync(
        IReadOnlyList<(Gpo Gpo, Contact Me)> mine, Intent.DropIns said, Exchange exchange, CancellationToken cancellation)
    {
        var fitting = mine.Where(one => Rights.MayNoteDropIns(one.Me))
            .SelectMany(one => DropInWords.Coming(one.Gpo, exchange.Today).Select(dropIn => (one.Gpo, DropIn: dropIn)))
            .Where(one => DateAnswers.Day(said.On) is not { } day || one.DropIn.Start.Date == day)
            .Where(one => said.Time is not { } time || one.DropIn.Start.TimeOfDay == time).ToList();
        // Of several, the list has a button for each.
        if (fitting is not [var only])
            return List(mine, exchange, fitting.Count == 0 ? "Aucune permanence ne correspond." : "Laquelle faut-il retirer ?");
        return await ShowAsync(only.Gpo, new DropInSlots(only.Gpo.Id, RemoveId: only.DropIn.Id), exchange, cancellation);
    }

    private async Task<Reply> ShowAsync(Gpo gpo, DropInSlots slots, Exchange exchange, CancellationToken cancellation)
    {
        var draftId = await _box.SaveAsync(slots, exchange, cancellation);
        var sentence = slots.RemoveId is { } id && gpo.FindDropIn(id) is { } dropIn
            ? $"Je retire la permanence du **{DropInWords.Of(dropIn)}**. C'est bien cela ?"
            : $"Je note la permanence du **{DropInWords.Of(slots.On!.Value, slots.At!.Value, slots.Until, slots.Place!)}**. C'est bien cela ?";
        return Reply.Card(DropInFormCard.Preview(gpo, sentence, draftId), DropInFormCard.Summary);
    }

    private async Task<Reply> RunAsync(Gpo gpo, DropInSlots slots, Exchange exchange, CancellationToken cancellation)
    {
        ICommand command = slots.RemoveId is { } id ? new RemoveDropIn(id) : new AddDropIn(slots.On!.Value, slots.At!.Value, slots.Until, slots.Place!);
        return Reply.Deserialise(await runner.RunAsync(gpo.Id, exchange.Person, command, exchange.Stamp, Render, cancellation));

        string Render(Outcome outcome, Gpo? after) => (outcome switch
        {
            Outcome.Done { Happening: DropInRemoved } => One(after!, exchange, "La permanence est retirée."),
            Outcome.Done or Outcome.Unchanged when after is not null => One(after, exchange, "La permanence est notée."),
            Outcome.Refused { Reason: { Code: RefusalCode.DatePast or RefusalCode.PlaceNamesAPerson or RefusalCode.PlaceTooLong } reason } =>
                Form(gpo, reason.Code == RefusalCode.DatePast ? slots : slots with { Place = null }, exchange, RefusalTexts.Of(reason)),
            Outcome.Refused refused => Reply.Text(RefusalTexts.Of(refused.Reason)),
            _ => Reply.Text(Sentences.AlreadyDone),
        }).Serialise();
    }

    private static Reply One(Gpo gpo, Exchange exchange, string note) => List([(gpo, gpo.FindByEmail(exchange.Person.Email)!)], exchange, note);

    private static Reply List(IReadOnlyList<(Gpo Gpo, Contact Me)> mine, Exchange exchange, string? note = null) =>
        Reply.Card(DropInListCard.Of(mine, exchange.Today, note), note ?? DropInListCard.Title);

    private static Reply Form(Gpo gpo, DropInSlots slots, Exchange exchange, string? problem) => Reply.Card(
        DropInFormCard.Of(gpo, slots.On, slots.At, slots.Until, slots.Place, exchange.Today, problem), DropInFormCard.Title);

    private async Task<IReadOnlyList<(Gpo Gpo, Contact Me)>> MineAsync(string? words, Exchange exchange, CancellationToken cancellation) =>
        [.. GpoFinder.Named(await gpos.LoadAllAsync(exchange.Person, cancellation), words)
            .Select(gpo => (Gpo: gpo, Me: gpo.FindByEmail(exchange.Person.Email)!)).Where(one => Rights.May(one.Me, Right.SeeDropIns))];
}

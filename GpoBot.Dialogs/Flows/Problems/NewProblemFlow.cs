using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Guard;
using GpoBot.Core.Ports;
using GpoBot.Core.Problems;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Problems;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Problems;

/// <summary>Bringing a problem up: by the form, by a sentence, or by questions for what the sentence left out. A member reports, a lead registers.</summary>
public sealed class NewProblemFlow(
    GpoFinder gpos, NewProblemPlaces places, IDrafts drafts, CommandRunner runner, IReferenceNumbers numbers) : IDraftFlow
{
    private readonly DraftBox<NewProblemSlots> _box =
        new(drafts, NewProblemSlots.Kind, NewProblemSlots.Version, static () => PlanJson.Default.NewProblemSlots);

    private readonly DraftBox<RetainSlots> _next = new(drafts, RetainSlots.Kind, RetainSlots.Version, static () => PlanJson.Default.RetainSlots);

    public string Kind => NewProblemSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (NewProblemSaid.Of(intent) is not var (slots, gpoWords)) return null;
        var (open, refusal) = await OpenAsync(slots.Leads, exchange, cancellation);
        if (refusal is not null) return refusal;
        var named = GpoFinder.Named(open, gpoWords);
        if (named.Count == 0) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        var gpo = await places.PickAsync(named, slots.Title, slots.Place, cancellation);
        slots = slots with { GpoId = gpo?.Id };
        return slots is { Title: null, Place: null }
            ? await FormAsync(slots, named, null, exchange, cancellation)
            : await NextAsync(slots, named, null, exchange, cancellation);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.NewProblemForm or Verbs.NewProblem)) return null;
        var (open, refusal) = await OpenAsync(button.Data.Choice == NewProblemForm.AsLead, exchange, cancellation);
        if (refusal is not null) return refusal;
        if (button.Verb == Verbs.NewProblemForm)
            return await FormAsync(new NewProblemSlots(false, open is [var only] ? only.Id : null), open, null, exchange, cancellation);
        var (slots, fault) = NewProblemInputs.Read(button);
        if (open.FirstOrDefault(one => one.Id == slots.GpoId) is not { } gpo) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        // The form itself says so of words that name a person, and forgets them.
        if (fault is not null || NamesAPerson(slots, gpo)) return await FormAsync(slots, open, fault, exchange, cancellation);
        // What is followed already is shown before anything is written twice.
        return await places.RepeatedAsync(gpo, Said(slots), cancellation) is not null
            ? await NextAsync(slots, open, null, exchange, cancellation)
            : await SaveAsync(slots, open, button.Data.Draft, exchange, cancellation);
    }

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return null;
        var (open, refusal) = await OpenAsync(slots.Leads, exchange, cancellation);
        if (refusal is not null) return refusal;
        if (NewProblemQuestions.Next(slots, open) is null)
            return NewProblemQuestions.Correct(slots, text) is { } corrected ? await NextAsync(corrected, open, null, exchange, cancellation) : null;
        var (after, problem) = NewProblemQuestions.Fill(slots, text, open);
        if (after.GpoId is null) after = after with { GpoId = (await places.PickAsync(open, after.Title, after.Place, cancellation))?.Id };
        return await NextAsync(after, open, problem, exchange, cancellation);
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        var (open, refusal) = await OpenAsync(slots.Leads, exchange, cancellation);
        if (refusal is not null) return refusal;
        // A yes to a question that is no yes-or-no question.
        return NewProblemQuestions.Next(slots, open) is null
            ? await SaveAsync(slots, open, draft.Id, exchange, cancellation)
            : await NextAsync(slots, open, null, exchange, cancellation);
    }

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        var (open, refusal) = await OpenAsync(slots.Leads, exchange, cancellation);
        return refusal ?? await FormAsync(slots, open, null, exchange, cancellation);
    }

    /// <summary>The GPOs in which this person can bring something up: as a lead those they lead, if there are any.</summary>
    private async Task<(IReadOnlyList<Gpo> Open, Reply? Refusal)> OpenAsync(bool leads, Exchange exchange, CancellationToken cancellation)
    {
        var mine = await gpos.LoadAllAsync(exchange.Person, cancellation);
        var led = mine.Where(gpo => Leads(gpo, exchange)).ToList();
        if (leads && led.Count > 0) return (led, null);
        var open = mine.Where(gpo => Rights.MayReport(gpo.FindByEmail(exchange.Person.Email)!)).ToList();
        return open.Count > 0 ? (open, null)
            : ([], Reply.Text(RefusalTexts.Of(new Refusal(mine.Count == 0 ? RefusalCode.GpoNotYours : RefusalCode.CharterNotSigned))));
    }

    private async Task<Reply> NextAsync(
        NewProblemSlots slots, IReadOnlyList<Gpo> open, string? problem, Exchange exchange, CancellationToken cancellation)
    {
        var gpo = open.FirstOrDefault(one => one.Id == slots.GpoId);
        if (open.Any(one => NamesAPerson(slots, one)) && (gpo is null || NamesAPerson(slots, gpo))) return Reply.Text(Sentences.NamesAPerson);
        var draftId = await _box.SaveAsync(slots, exchange, cancellation);
        if (gpo is null || NewProblemQuestions.Next(slots, open) is not null)
        {
            var (question, options) = NewProblemQuestions.Next(slots with { GpoId = gpo?.Id }, open)!.Value;
            var text = problem is null ? question : $"{problem} {question}";
            return options.Count == 0 ? Reply.Text(text) : Reply.Card(ChoiceCard.Of(text, draftId, options), text);
        }

        var (leads, said) = (Leads(gpo, exchange), Said(slots));
        var repeated = await places.RepeatedAsync(gpo, said, cancellation);
        // Who may not know of a proposal is not told that there is one.
        if (repeated is not null && !Rights.MaySee(gpo.FindByEmail(exchange.Person.Email)!, repeated)) repeated = null;
        return Reply.Card(
            NewProblemPreviewCard.Of(gpo, said, leads, slots.Category is null, repeated, draftId), NewProblemPreviewCard.Title(leads));
    }

    private async Task<Reply> FormAsync(NewProblemSlots slots, IReadOnlyList<Gpo> open, string? fault, Exchange exchange, CancellationToken cancellation)
    {
        // Not even a draft keeps words that name a person, nor are they shown again.
        var about = open.FirstOrDefault(gpo => gpo.Id == slots.GpoId) ?? open[0];
        if (NamesAPerson(slots, about)) (slots, fault) = (slots with { Title = null, Place = null, Indicator = null }, Sentences.FieldNamesAPerson);
        var draftId = await _box.SaveAsync(slots, exchange, cancellation);
        var leads = open.All(gpo => Leads(gpo, exchange));
        var category = slots.Category ?? (slots.Title is null ? null : CategoryWords.Guess(slots.Title));
        return Reply.Card(NewProblemFormCard.Of(new NewProblemForm(
            [.. open.Select(gpo => gpo.Group)], leads, slots.GpoId ?? (open is [var only] ? only.Id : null), slots.Title, slots.Place, category,
            slots.People, slots.Origin, slots.Indicator, slots.Initial, slots.Target, fault, NewProblemQuestions.Next(slots, open)?.Text, draftId)),
            NewProblemFormCard.Title(leads));
    }

    // One draft makes one problem: confirmed twice, whichever way, the second time finds what the first has written.
    private async Task<Reply> SaveAsync(
        NewProblemSlots slots, IReadOnlyList<Gpo> open, string? draftId, Exchange exchange, CancellationToken cancellation)
    {
        if (open.FirstOrDefault(one => one.Id == slots.GpoId) is not { } gpo) return Reply.Text(Sentences.DraftGone);
        var id = $"PB{await numbers.NextAsync("PB", cancellation):00}";
        ICommand command = Leads(gpo, exchange)
            ? new RegisterProblem(id, Said(slots), slots.Origin, slots.Indicator, slots.Initial, slots.Target)
            : new ReportProblem(id, Said(slots));
        var stamp = draftId is null ? exchange.Stamp
            : exchange.Stamp with { TurnId = RecentTurns.IdOf(exchange.ConversationId, $"draft {draftId}") };
        Outcome? decided = null;
        var reply = await runner.RunAsync(gpo.Id, exchange.Person, command, stamp, (outcome, after) =>
        {
            decided = outcome;
            return ProblemReplies.BroughtUp(outcome, after, exchange).Serialise();
        }, cancellation);
        // A refusal comes back on the form, with what was filled in.
        if (decided is Outcome.Refused refused) return await FormAsync(slots, open, RefusalTexts.Of(refused.Reason), exchange, cancellation);
        await _box.ClearAsync(exchange, cancellation);
        if (decided is Outcome.Done { Happening: ProblemReported { Problem: { ProposedBy: null } problem } })
            await _next.SaveAsync(new RetainSlots(problem.Id), exchange, cancellation);
        return Reply.Deserialise(reply);
    }

    private static NewProblem Said(NewProblemSlots slots) =>
        new(slots.Title ?? "", slots.Category ?? CategoryWords.Guess(slots.Title), slots.Place, slots.People);

    private static bool NamesAPerson(NewProblemSlots slots, Gpo gpo) =>
        GpoGuard.NamesAPerson(slots.Title, gpo) || GpoGuard.NamesAPerson(slots.Place, gpo) || GpoGuard.NamesAPerson(slots.Indicator, gpo);

    private static bool Leads(Gpo gpo, Exchange exchange) => gpo.FindByEmail(exchange.Person.Email)?.LeadsTheGroup == true;
}

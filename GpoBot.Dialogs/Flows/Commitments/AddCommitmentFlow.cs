using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Guard;
using GpoBot.Core.Ports;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Cards.Holding;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Commitments;

/// <summary>Adding a commitment: by the form, by a sentence, or by questions for what the sentence left out.</summary>
public sealed class AddCommitmentFlow(GpoFinder gpos, IDrafts drafts, CommandRunner runner, IReferenceNumbers numbers) : IDraftFlow
{
    private readonly DraftBox<AddCommitmentSlots> _box =
        new(drafts, AddCommitmentSlots.Kind, AddCommitmentSlots.Version, static () => AddCommitmentJson.Default.AddCommitmentSlots);

    public string Kind => AddCommitmentSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.AddCommitment said) return null;
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.Count == 0) return Reply.Text(Sentences.NoGpoToLead);
        var named = GpoFinder.Named(led, said.GpoWords);
        if (named.Count == 0) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        if (AddCommitmentChoice.Of(named, said) is not { } gpo)
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownProblem)));
        if (AddCommitmentChoice.WithoutProblem(gpo) is { } missing) return missing;

        var slots = AddCommitmentSlots.From(said, gpo);
        if (said is { OwnerWords: null, Title: null, Due: null }) return await FormAsync(slots, gpo, led, null, exchange, cancellation);
        var unknown = said.OwnerWords is { } words && ContactMatcher.Find(gpo, words).Count == 0;
        var problem = DateAnswers.NotUsable(said.Due) ?? (unknown ? AddCommitmentChoice.NoSuchOwner : null);
        return await NextAsync(slots, gpo, problem, exchange, cancellation);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.CommitmentForm or Verbs.CommitmentPreview)) return null;
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        var chosen = button.Inputs.Text(CommitmentFormCard.GpoInput) ?? button.Data.Gpo;
        if ((chosen is null ? led.FirstOrDefault() : led.FirstOrDefault(g => g.Id == chosen)) is not { } gpo)
            return Reply.Text(led.Count == 0 ? Sentences.NoGpoToLead : RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        if (AddCommitmentChoice.WithoutProblem(gpo) is { } missing) return missing;
        if (button.Verb == Verbs.CommitmentForm)
            return await FormAsync(AddCommitmentInputs.Begun(button, gpo), gpo, led, null, exchange, cancellation);

        var (slots, problem) = AddCommitmentInputs.Read(button, gpo);
        return problem is null
            ? await SaveAsync(slots, led, button.Data.Draft, exchange, cancellation)
            : await FormAsync(slots, gpo, led, problem, exchange, cancellation);
    }

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return null;
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.FirstOrDefault(g => g.Id == slots.GpoId) is not { } gpo) return Reply.Text(Sentences.DraftGone);
        var filled = AddCommitmentQuestions.Next(slots, gpo) is null
            ? AddCommitmentQuestions.Correct(slots, text, exchange.Today)
            : AddCommitmentQuestions.Fill(slots, text, gpo, exchange.Today);
        return filled is var (after, problem) ? await NextAsync(after, gpo, problem, exchange, cancellation) : null;
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.FirstOrDefault(g => g.Id == slots.GpoId) is not { } gpo) return Reply.Text(Sentences.DraftGone);
        // A yes to a question that is no yes-or-no question.
        return AddCommitmentQuestions.Next(slots, gpo) is null
            ? await SaveAsync(slots, led, draft.Id, exchange, cancellation)
            : await NextAsync(slots, gpo, null, exchange, cancellation);
    }

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        return led.FirstOrDefault(g => g.Id == slots.GpoId) is { } gpo
            ? await FormAsync(slots, gpo, led, null, exchange, cancellation)
            : Reply.Text(Sentences.DraftGone);
    }

    private async Task<Reply> NextAsync(AddCommitmentSlots slots, Gpo gpo, string? problem, Exchange exchange, CancellationToken cancellation)
    {
        if (GpoGuard.NamesAPerson(slots.Title, gpo)) return Reply.Text(Sentences.NamesAPerson);
        // Chosen before, and of this group no more, or never: asked again.
        if (slots.OwnerId is { } chosen && gpo.FindContact(chosen) is null) slots = slots with { OwnerId = null };
        var draftId = await _box.SaveAsync(slots, exchange, cancellation);
        if (AddCommitmentQuestions.Next(slots, gpo) is var (question, options))
        {
            var text = problem is null ? question : $"{problem} {question}";
            return options.Count == 0 ? Reply.Text(text) : Reply.Card(ChoiceCard.Of(text, draftId, options), text);
        }

        var shown = Reply.Card(CommitmentPreviewCard.Of(
            gpo, slots.ProblemId!, gpo.FindContact(slots.OwnerId)!, slots.Title!, slots.Due, draftId, slots.PoliceOnly), "Engagement à confirmer");
        return problem is null ? shown : Reply.Text(problem).And(shown);
    }

    private async Task<Reply> FormAsync(
        AddCommitmentSlots slots, Gpo gpo, IReadOnlyList<Gpo> led, string? problem, Exchange exchange, CancellationToken cancellation)
    {
        // Not even a draft keeps words that name a person, nor are they shown again.
        if (GpoGuard.NamesAPerson(slots.Title, gpo)) (slots, problem) = (slots with { Title = null }, Sentences.FieldNamesAPerson);
        var draftId = await _box.SaveAsync(slots, exchange, cancellation);
        return Reply.Card(CommitmentFormCard.Of(new CommitmentForm(
            gpo, [.. led.Select(g => g.Group)], slots.ProblemId, slots.OwnerId, slots.Title, slots.Due, exchange.Today, problem,
            AddCommitmentQuestions.Next(slots, gpo)?.Text, draftId, slots.ActionType, slots.PoliceOnly)
        {
            Back = [.. HoldingButtons.Back(gpo, exchange.Now)],
        }), CommitmentFormCard.Summary);
    }

    // One draft makes one commitment: confirmed twice, whichever way, the second time finds what the first has written.
    private async Task<Reply> SaveAsync(
        AddCommitmentSlots slots, IReadOnlyList<Gpo> led, string? draftId, Exchange exchange, CancellationToken cancellation)
    {
        var gpo = led.First(g => g.Id == slots.GpoId);
        var id = $"AC{await numbers.NextAsync("AC", cancellation):000}";
        var command = new AddCommitment(id, slots.ProblemId!, slots.OwnerId!, slots.Title!, slots.Due, slots.ActionType,
            slots.PoliceOnly ? true : null);
        var stamp = draftId is null
            ? exchange.Stamp
            : exchange.Stamp with { TurnId = RecentTurns.IdOf(exchange.ConversationId, $"draft {draftId}") };
        Refusal? refusal = null;
        var reply = await runner.RunAsync(gpo.Id, exchange.Person, command, stamp, (outcome, after) =>
        {
            refusal = (outcome as Outcome.Refused)?.Reason;
            return AddedReplies.Render(outcome, after, exchange).Serialise();
        }, cancellation);
        // A refusal comes back on the form, with what was filled in.
        if (refusal is { } reason) return await FormAsync(slots, gpo, led, RefusalTexts.Of(reason), exchange, cancellation);
        await _box.ClearAsync(exchange, cancellation);
        return Reply.Deserialise(reply);
    }
}

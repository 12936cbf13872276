using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
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
        new(drafts, AddCommitmentSlots.Kind, AddCommitmentSlots.Version, AddCommitmentJson.Default.AddCommitmentSlots);

    public string Kind => AddCommitmentSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.AddCommitment said) return null;
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.Count == 0) return Reply.Text(Sentences.NoGpoToLead);
        var named = GpoFinder.Named(led, said.GpoWords);
        var gpo = said.ProblemReference is { } problem ? named.FirstOrDefault(g => g.FindProblem(problem) is { Open: true }) : named.FirstOrDefault();
        if (gpo is null) return Reply.Text(RefusalTexts.Of(new Refusal(said.ProblemReference is null ? RefusalCode.GpoNotYours : RefusalCode.UnknownProblem)));
        if (Missing(gpo) is { } missing) return missing;

        var slots = Start(said, gpo);
        if (said is { OwnerWords: null, Title: null, Due: null }) return await FormAsync(slots, gpo, led, null, exchange, cancellation);
        return await NextAsync(slots, gpo, DateAnswers.Problem(said.Due), exchange, cancellation);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.CommitmentForm or Verbs.CommitmentPreview)) return null;
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        var chosen = button.Inputs.Text(CommitmentFormCard.GpoInput) ?? button.Data.Gpo;
        if ((chosen is null ? led.FirstOrDefault() : led.FirstOrDefault(g => g.Id == chosen)) is not { } gpo)
            return Reply.Text(led.Count == 0 ? Sentences.NoGpoToLead : RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        if (Missing(gpo) is { } missing) return missing;
        var slots = new AddCommitmentSlots(gpo.Id, button.Inputs.Text(CommitmentFormCard.ProblemInput), button.Inputs.Text(CommitmentFormCard.OwnerInput),
            null, button.Inputs.Text(CommitmentFormCard.TitleInput), button.Inputs.Date(CommitmentFormCard.DueInput));
        if (button.Verb == Verbs.CommitmentForm || button.Data.Gpo != gpo.Id)
            return await FormAsync(new AddCommitmentSlots(gpo.Id, Title: slots.Title, Due: slots.Due), gpo, led, null, exchange, cancellation);

        var problem = button.Inputs.Has(CommitmentFormCard.DueInput) && slots.Due is null ? "Cette date n'existe pas. Choisissez un jour dans le calendrier."
            : slots.ProblemId is null || slots.OwnerId is null || slots.Title is null ? "Indiquez la problématique, qui s'engage et ce qui est à faire."
            : null;
        return problem is null
            ? await SaveAsync(slots, led, exchange, cancellation)
            : await FormAsync(slots, gpo, led, problem, exchange, cancellation);
    }

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return null;
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.FirstOrDefault(g => g.Id == slots.GpoId) is not { } gpo) return Reply.Text(Sentences.DraftGone);
        if (AddCommitmentQuestions.Next(slots, gpo) is null) return null;
        var (filled, problem) = AddCommitmentQuestions.Fill(slots, text, gpo, exchange.Today);
        return await NextAsync(filled, gpo, problem, exchange, cancellation);
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.FirstOrDefault(g => g.Id == slots.GpoId) is not { } gpo) return Reply.Text(Sentences.DraftGone);
        return AddCommitmentQuestions.Next(slots, gpo) is { } question
            ? Reply.Text(question.Text)
            : await SaveAsync(slots, led, exchange, cancellation);
    }

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        return led.FirstOrDefault(g => g.Id == slots.GpoId) is { } gpo
            ? await FormAsync(slots, gpo, led, null, exchange, cancellation)
            : Reply.Text(Sentences.DraftGone);
    }

    private static AddCommitmentSlots Start(Intent.AddCommitment said, Gpo gpo)
    {
        var owners = said.OwnerWords is { } words ? ContactMatcher.Find(gpo, words) : [];
        var problems = AddCommitmentQuestions.Open(gpo).ToList();
        return new AddCommitmentSlots(
            gpo.Id, said.ProblemReference ?? (problems is [var only] ? only.Id : null), owners is [var one] ? one.Id : null,
            said.OwnerWords, said.Title, DateAnswers.Day(said.Due));
    }

    private static Reply? Missing(Gpo gpo) => AddCommitmentQuestions.Open(gpo).Any()
        ? null
        : Reply.Text($"Aucune problématique n'est ouverte dans {gpo.Id} : un engagement répond toujours à une problématique.");

    private async Task<Reply> NextAsync(AddCommitmentSlots slots, Gpo gpo, string? problem, Exchange exchange, CancellationToken cancellation)
    {
        var draftId = await _box.SaveAsync(slots, exchange, cancellation);
        if (AddCommitmentQuestions.Next(slots, gpo) is { } question)
        {
            var text = problem is null ? question.Text : $"{problem} {question.Text}";
            return question.Options.Count == 0 ? Reply.Text(text) : Reply.Card(ChoiceCard.Of(text, draftId, question.Options), text);
        }

        var owner = gpo.FindContact(slots.OwnerId)!;
        return Reply.Card(CommitmentPreviewCard.Of(gpo, slots.ProblemId!, owner, slots.Title!, slots.Due, draftId), "Engagement à confirmer");
    }

    private async Task<Reply> FormAsync(
        AddCommitmentSlots slots, Gpo gpo, IReadOnlyList<Gpo> led, string? problem, Exchange exchange, CancellationToken cancellation)
    {
        await _box.SaveAsync(slots, exchange, cancellation);
        return Reply.Card(CommitmentFormCard.Of(new CommitmentForm(
            gpo, [.. led.Select(g => g.Group)], slots.ProblemId, slots.OwnerId, slots.Title, slots.Due, exchange.Today, problem,
            AddCommitmentQuestions.Next(slots, gpo)?.Text)), CommitmentFormCard.Summary);
    }

    private async Task<Reply> SaveAsync(AddCommitmentSlots slots, IReadOnlyList<Gpo> led, Exchange exchange, CancellationToken cancellation)
    {
        var gpo = led.First(g => g.Id == slots.GpoId);
        var id = $"AC{await numbers.NextAsync("AC", cancellation):000}";
        var command = new AddCommitment(id, slots.ProblemId!, slots.OwnerId!, slots.Title!, slots.Due);
        Refusal? refusal = null;
        var reply = await runner.RunAsync(gpo.Id, exchange.Person, command, exchange.Stamp, (outcome, after) =>
        {
            refusal = (outcome as Outcome.Refused)?.Reason;
            return AddedReplies.Render(outcome, after, exchange).Serialise();
        }, cancellation);
        // A refusal comes back on the form, with what was filled in; only words that name a person are not shown again.
        if (refusal is { } reason)
            return await FormAsync(reason.Code == RefusalCode.NamesAPerson ? slots with { Title = null } : slots, gpo, led, RefusalTexts.Of(reason), exchange, cancellation);
        await _box.ClearAsync(exchange, cancellation);
        return Reply.Deserialise(reply);
    }
}

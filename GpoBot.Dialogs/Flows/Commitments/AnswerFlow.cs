using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Guard;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Commitments;

/// <summary>Typed answers on commitments: which one, what of it, and a yes before it is written.</summary>
public sealed class AnswerFlow(CommitmentFinder commitments, IDrafts drafts, CommandRunner runner, MessageReader reader) : IDraftFlow
{
    private readonly DraftBox<AnswerSlots> _box = new(drafts, AnswerSlots.Kind, AnswerSlots.Version, static () => AnswerJson.Default.AnswerSlots);

    public string Kind => AnswerSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) =>
        AnswerSlots.From(intent) is { } slots ? await StartAsync(slots, intent, exchange, cancellation) : null;

    public Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return null;
        var read = reader.Read(text, exchange.Today);
        if (slots.CommitmentId is null) return await OnWhichAsync(slots, text, read, exchange, cancellation);
        if (await commitments.FindAsync(slots.CommitmentId, exchange, cancellation) is not (var gpo, var commitment))
            return Reply.Text(Sentences.DraftGone);
        if (read is Intent.AnswerCommitment { OnlyNames: true }) return null;
        if (AnswerQuestions.Fill(slots, text, read, exchange.Today) is var (filled, problem))
            return await ContinueAsync(filled, gpo, commitment, problem, exchange, cancellation);
        return AnswerQuestions.Next(slots, commitment) is null
            ? null
            : await ContinueAsync(slots, gpo, commitment, "Je n'ai pas compris.", exchange, cancellation);
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        if (slots is not { GpoId: { } gpoId, CommitmentId: { } id }) return await AskWhichAsync(slots, null, null, exchange, cancellation);
        if (await commitments.FindAsync(id, exchange, cancellation) is not (var found, var commitment))
            return Reply.Text(Sentences.DraftGone);
        // A yes to a question that is no yes-or-no question.
        if (AnswerQuestions.Next(slots, commitment) is not null)
            return await ContinueAsync(slots, found, commitment, null, exchange, cancellation);
        var answer = slots.ToAnswer();
        var reply = await runner.RunAsync(
            gpoId, exchange.Person, new AnswerCommitment(id, answer, CardVersion: null), exchange.Stamp,
            (outcome, gpo) => AnswerReplies.Render(outcome, gpo, exchange, AnswerEntries.Of(answer)).Serialise(), cancellation);
        await _box.ClearAsync(exchange, cancellation);
        return Reply.Deserialise(reply);
    }

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { CommitmentId: { } id } slots
            || await commitments.FindAsync(id, exchange, cancellation) is not (var gpo, var commitment))
            return Reply.Text(Sentences.DraftGone);
        await _box.ClearAsync(exchange, cancellation);
        return AnswerReplies.Ask(gpo, commitment, exchange, null, AnswerEntries.Of(slots.ToAnswer()));
    }

    private async Task<Reply> StartAsync(AnswerSlots slots, Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        var reference = intent switch
        {
            Intent.AnswerCommitment said => said.Reference,
            Intent.Postpone said => said.Reference,
            _ => null,
        };
        var mention = AnswerQuestions.DateOf(intent);
        if (reference is null)
            return await AskWhichAsync(slots, (intent as Intent.AnswerCommitment)?.TitleWords, mention, exchange, cancellation);
        return await commitments.FindAsync(reference, exchange, cancellation) is (var gpo, var commitment)
            ? await ContinueAsync(slots, gpo, commitment, DateAnswers.NotUsable(mention), exchange, cancellation)
            : Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownCommitment, reference)));
    }

    private async Task<Reply> AskWhichAsync(
        AnswerSlots slots, string? words, DateMention? mention, Exchange exchange, CancellationToken cancellation)
    {
        var mine = await commitments.MineAsync(exchange, null, cancellation);
        if (mine.Count == 0)
            return Reply.Text("Aucun engagement n'est en attente de votre part. Pour en désigner un, écrivez sa référence, par exemple « AC002 fait ».");
        var meant = CommitmentFinder.Meant(mine, words);
        if (meant is [var (gpo, only)])
            return await ContinueAsync(slots, gpo, only, DateAnswers.NotUsable(mention), exchange, cancellation);
        var draftId = await _box.SaveAsync(slots, exchange, cancellation);
        var (question, options) = AnswerQuestions.Which(slots, mention, meant, exchange.Today);
        return Reply.Card(ChoiceCard.Of(question, draftId, options), question);
    }

    private async Task<Reply?> OnWhichAsync(AnswerSlots slots, string text, Intent read, Exchange exchange, CancellationToken cancellation)
    {
        // Something new to say of a commitment is no answer to "which one?": it takes the place of what was said before.
        if (AnswerSlots.From(read) is { SaysNothing: false }) return null;
        var mine = await commitments.MineAsync(exchange, null, cancellation);
        if (ReferenceReader.Commitment(text) is { } reference)
        {
            // A sector lead may name one that is not their own.
            return await commitments.FindAsync(reference, exchange, cancellation) is (var named, var one)
                ? await ContinueAsync(slots, named, one, null, exchange, cancellation)
                : Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownCommitment, reference)));
        }

        return CommitmentFinder.ByTitle(mine, text) is [var (gpo, commitment)]
            ? await ContinueAsync(slots, gpo, commitment, null, exchange, cancellation)
            : Reply.Text("Je n'ai pas reconnu l'engagement. Écrivez sa référence, par exemple « AC002 », ou « annuler ».");
    }

    // One question at a time, until the answer is whole; then it is shown back.
    private async Task<Reply> ContinueAsync(
        AnswerSlots slots, Gpo gpo, Commitment commitment, string? problem, Exchange exchange, CancellationToken cancellation)
    {
        if (!commitment.Open || slots.SaysNothing)
        {
            // A yes that comes later must not find what was said before.
            await _box.ClearAsync(exchange, cancellation);
            return AnswerReplies.Open(gpo, commitment, exchange);
        }

        if (GpoGuard.NamesAPerson(slots.Comment, gpo)) return Reply.Text(Sentences.NamesAPerson);
        slots = slots with { GpoId = gpo.Id, CommitmentId = commitment.Id };
        if (slots.RequestedDueOn <= commitment.DueOn)
        {
            problem = $"L'échéance de {commitment.Id} est déjà le {CommitmentFacts.Day(gpo, commitment.DueOn!.Value)}.";
            slots = slots with { RequestedDueOn = null };
        }

        var draftId = await _box.SaveAsync(slots, exchange, cancellation);
        if (AnswerQuestions.Next(slots, commitment) is not var (question, options))
        {
            var (today, leads) = (CommitmentFinder.TodayIn(gpo, exchange), CommitmentFinder.Leads(gpo, exchange));
            var shown = Reply.Card(AnswerPreviewCard.Of(gpo, commitment, slots.ToAnswer(), today, leads, draftId), "Réponse à confirmer");
            return problem is null ? shown : Reply.Text(problem).And(shown);
        }

        var text = problem is null ? question : $"{problem} {question}";
        return options.Count == 0 ? Reply.Text(text) : Reply.Card(ChoiceCard.Of(text, draftId, options), text);
    }
}

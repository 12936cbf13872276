using GpoBot.Core.Access;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Outcomes;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Outcomes;

/// <summary>The questions that are open about the end of a problem: an answer, a yes, or the form instead.</summary>
public sealed class OutcomeDraftFlow(OutcomeTalk talk) : IDraftFlow
{
    public string Kind => OutcomeSlots.Kind;

    public Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);

    public Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (talk.Box.Read(draft) is not { } slots) return null;
        if (slots.ProblemId is null)
        {
            var meant = await talk.CandidatesAsync(slots, exchange, cancellation);
            return OutcomeQuestions.Chosen(text, ReferenceReader.Problem(text), meant) is { } chosen
                ? await talk.NextAsync(slots, chosen, exchange, cancellation)
                : Reply.Text("Je n'ai pas reconnu la problématique. Écrivez sa référence, par exemple « PB03 », ou « annuler ».");
        }

        if (await talk.FindAsync(slots.ProblemId, exchange, cancellation) is not { } known) return Reply.Text(Sentences.DraftGone);
        if (OutcomeQuestions.Next(slots, known.Problem) is not var (question, options)) return null;
        if (OutcomeQuestions.Fill(slots, text) is { } filled) return await talk.NextAsync(filled, known, exchange, cancellation);
        return options.Count == 0
            ? Reply.Text(question)
            : Reply.Card(ChoiceCard.Of($"Je n'ai pas reconnu ce motif. {question}", draft.Id, options), question);
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (talk.Box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        if (slots.ProblemId is null) return Reply.Text($"{OutcomeQuestions.WhichOne} Écrivez sa référence, par exemple « PB03 ».");
        if (await talk.FindAsync(slots.ProblemId, exchange, cancellation) is { } known && OutcomeQuestions.Next(slots, known.Problem) is not null)
            return await talk.NextAsync(slots, known, exchange, cancellation);
        return await talk.WriteAsync(slots, draft.Id, exchange, cancellation);
    }

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (talk.Box.Read(draft) is not { ProblemId: { } id } slots || await talk.FindAsync(id, exchange, cancellation) is not { } known)
            return Reply.Text(Sentences.DraftGone);
        await talk.Box.ClearAsync(exchange, cancellation);
        if (slots.Wish is OutcomeWish.Drop or OutcomeWish.Transfer && known.Me.LeadsTheGroup)
        {
            var end = OutcomeQuestions.EndOf(slots.Wish);
            return Reply.Card(EndCard.Form(known.Gpo, known.Problem, end, slots.Reason, slots.Text, null), OutcomePreviewCard.Summary);
        }

        return slots.Wish is OutcomeWish.ProposeWords or OutcomeWish.ApproveWords && Rights.MaySpeakForResidents(known.Me)
            ? Reply.Card(PublicCard.Form(known.Gpo, known.Problem, known.Me, slots.Text ?? known.Problem.PublicDraft, null), PublicCard.Title(known.Problem))
            : Reply.Text(Sentences.Dropped);
    }
}

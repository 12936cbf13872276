using GpoBot.Core.Deciding;
using GpoBot.Core.Guard;
using GpoBot.Core.Problems;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards.Problems;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Problems;

/// <summary>A proposal that is none for the group: to whom it goes instead.</summary>
public sealed class RedirectFlow(LedProblems problems, IDrafts drafts, CommandRunner runner) : IDraftFlow
{
    private readonly DraftBox<RedirectSlots> _box = new(drafts, RedirectSlots.Kind, RedirectSlots.Version, static () => PlanJson.Default.RedirectSlots);

    public string Kind => RedirectSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.RedirectProblem said) return null;
        var (seen, refusal) = await problems.PickAsync(
            said.Reference, problem => problem.Status == ProblemStatus.Proposed, id => $"réoriente {id} vers la mairie", exchange, cancellation);
        if (seen is null) return refusal;
        if (GpoGuard.NamesAPerson(said.ToWords, seen.Gpo)) return Reply.Text(Sentences.NamesAPerson);
        var (to, words) = DestinationWords.Read(said.ToWords);
        return to is null ? Form(seen, null, words, null) : await PreviewAsync(seen, to, words, exchange, cancellation);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.RedirectForm or Verbs.Redirect)) return null;
        if (await problems.FindAsync(button.Data.Id, exchange, cancellation) is not { } seen) return LedProblems.Unknown;
        if (button.Verb == Verbs.RedirectForm || !button.Data.IsCurrent) return Form(seen, null, null, null);
        return await RunAsync(
            seen, button.Inputs.Text(RedirectCard.ToInput) ?? "", button.Inputs.Text(RedirectCard.WordsInput), exchange, cancellation);
    }

    public Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots || await problems.FindAsync(slots.ProblemId, exchange, cancellation) is not { } seen)
            return Reply.Text(Sentences.DraftGone);
        var reply = await RunAsync(seen, slots.To, slots.Words, exchange, cancellation);
        await _box.ClearAsync(exchange, cancellation);
        return reply;
    }

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots || await problems.FindAsync(slots.ProblemId, exchange, cancellation) is not { } seen)
            return Reply.Text(Sentences.DraftGone);
        await _box.ClearAsync(exchange, cancellation);
        return Form(seen, slots.To, slots.Words, null);
    }

    private async Task<Reply> PreviewAsync(SeenProblem seen, string to, string? words, Exchange exchange, CancellationToken cancellation)
    {
        if (seen.Problem.Open) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.AlreadyRetained, seen.Problem.Id)));
        var draftId = await _box.SaveAsync(new RedirectSlots(seen.Gpo.Id, seen.Problem.Id, to, words), exchange, cancellation);
        return Reply.Card(RedirectCard.Preview(seen.Gpo, seen.Problem, to, words, draftId), RedirectCard.ToConfirm);
    }

    private async Task<Reply> RunAsync(SeenProblem seen, string to, string? words, Exchange exchange, CancellationToken cancellation)
    {
        Refusal? refusal = null;
        var reply = await runner.RunAsync(seen.Gpo.Id, exchange.Person, new RedirectProblem(seen.Problem.Id, to, words), exchange.Stamp, (outcome, gpo) =>
        {
            refusal = (outcome as Outcome.Refused)?.Reason;
            return ProblemReplies.Changed(outcome, gpo, exchange).Serialise();
        }, cancellation);
        return refusal switch
        {
            { Code: RefusalCode.NamesAPerson } => Form(seen, to, null, Sentences.FieldNamesAPerson),
            { Code: RefusalCode.RedirectionMissing or RefusalCode.ProblemTextTooLong } => Form(seen, to, words, RefusalTexts.Of(refusal)),
            _ => Reply.Deserialise(reply),
        };
    }

    private static Reply Form(SeenProblem seen, string? to, string? words, string? fault) => seen.Problem.Open
        ? Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.AlreadyRetained, seen.Problem.Id)))
        : Reply.Card(RedirectCard.Form(seen.Gpo, seen.Problem, to, words, fault), RedirectCard.Title(seen.Problem));
}

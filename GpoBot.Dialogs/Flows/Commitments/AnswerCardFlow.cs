using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Guard;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Commitments;

/// <summary>The buttons of a commitment's card: open it, answer, and for the sector lead grant or refuse a later date.</summary>
public sealed class AnswerCardFlow(CommitmentFinder commitments, CommandRunner runner) : IFlow
{
    public Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.AnswerForm or Verbs.Answer or Verbs.GrantPostponement or Verbs.RefusePostponement)) return null;
        // Found through the person's own rosters: what the card says of its GPO is never believed.
        if (await commitments.FindAsync(button.Data.Id ?? "", exchange, cancellation, button.Data.Gpo) is not (var gpo, var commitment))
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownCommitment)));
        if (button.Verb == Verbs.AnswerForm) return AnswerReplies.Open(gpo, commitment, exchange);
        if (!button.Data.IsCurrent) return AnswerReplies.Ask(gpo, commitment, exchange, Sentences.CardOutdated);
        if (button.Verb == Verbs.Answer) return await AnswerAsync(button, gpo, commitment, exchange, cancellation);
        var decision = new DecidePostponement(commitment.Id, button.Verb == Verbs.GrantPostponement, button.Data.Version ?? 0);
        return await RunAsync(gpo, decision, null, exchange, cancellation);
    }

    private async Task<Reply> AnswerAsync(Button button, Gpo gpo, Commitment commitment, Exchange exchange, CancellationToken cancellation)
    {
        var entries = AnswerInputs.Entries(button.Inputs);
        // Looked at before all else: words that name a person are not even shown again with another complaint.
        if (GpoGuard.NamesAPerson(entries.Comment, gpo))
            return AnswerReplies.Ask(gpo, commitment, exchange, Sentences.FieldNamesAPerson, entries with { Comment = null });
        var (answer, problem) = AnswerInputs.Read(button.Inputs, commitment, CommitmentFinder.TodayIn(gpo, exchange));
        return answer is null
            ? AnswerReplies.Ask(gpo, commitment, exchange, problem, entries)
            : await RunAsync(gpo, new AnswerCommitment(commitment.Id, answer, button.Data.Version ?? 0), entries, exchange, cancellation);
    }

    private async Task<Reply> RunAsync(
        Gpo gpo, ICommand command, AnswerEntries? entries, Exchange exchange, CancellationToken cancellation) =>
        Reply.Deserialise(await runner.RunAsync(gpo.Id, exchange.Person, command, exchange.Stamp,
            (outcome, after) => AnswerReplies.Render(outcome, after, exchange, entries).Serialise(), cancellation));
}

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
public sealed class AnswerCardFlow(CommitmentFinder commitments, CommandRunner runner, FormerAnswers former) : IOneDecisionFlow
{
    // An answer is the commonest press of all.
    public bool IsOneDecision(string verb) => verb is Verbs.Answer or Verbs.GrantPostponement or Verbs.RefusePostponement;

    public Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb != Verbs.AnswerForm && !IsOneDecision(button.Verb)) return null;
        // Found through the person's own rosters: what the card says of its GPO is never believed.
        var found = await commitments.FindAsync(button.Data.Id ?? "", exchange, cancellation, button.Data.Gpo);
        if (button.Verb == Verbs.AnswerForm) return found is var (group, asked) ? AnswerReplies.Open(group, asked, exchange) : Unknown();
        var pressed = found is var (gpo, commitment) ? Read(button, gpo, commitment, exchange) : Pressed.Wrong(Unknown());
        if (pressed.Complaint is { } complaint) return await former.FindAsync(exchange, cancellation, button.Data.Gpo) ?? complaint;
        return Reply.Deserialise(await runner.RunAsync(found!.Value.Gpo.Id, exchange.Person, pressed.Command!, exchange.Stamp,
            (outcome, after) => AnswerReplies.Render(outcome, after, exchange, pressed.Entries).Serialise(), cancellation));
    }

    private static Pressed Read(Button button, Gpo gpo, Commitment commitment, Exchange exchange)
    {
        if (!button.Data.IsCurrent) return Pressed.Wrong(AnswerReplies.Ask(gpo, commitment, exchange, Sentences.CardOutdated));
        var version = button.Data.Version ?? 0;
        if (button.Verb != Verbs.Answer) return new(new DecidePostponement(commitment.Id, button.Verb == Verbs.GrantPostponement, version), null, null);
        var entries = AnswerInputs.Entries(button.Inputs);
        // Looked at before all else: words that name a person are not even shown again with another complaint.
        if (GpoGuard.NamesAPerson(entries.Comment, gpo))
            return Pressed.Wrong(AnswerReplies.Ask(gpo, commitment, exchange, Sentences.FieldNamesAPerson, entries with { Comment = null }));
        var (answer, problem) = AnswerInputs.Read(button.Inputs, commitment, CommitmentFinder.TodayIn(gpo, exchange));
        return answer is null
            ? Pressed.Wrong(AnswerReplies.Ask(gpo, commitment, exchange, problem, entries))
            : new(new AnswerCommitment(commitment.Id, answer, version), entries, null);
    }

    private static Reply Unknown() => Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownCommitment)));

    /// <summary>What a button asks to be decided, or why nothing is.</summary>
    private sealed record Pressed(ICommand? Command, AnswerEntries? Entries, Reply? Complaint)
    {
        public static Pressed Wrong(Reply complaint) => new(null, null, complaint);
    }
}

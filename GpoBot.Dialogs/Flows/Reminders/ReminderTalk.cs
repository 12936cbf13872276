using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.ReminderControl;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Flows.Commitments;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Flows.Reminders;

/// <summary>From what is known of a wish about reminders to the next thing said: which, whose, until when, shown back, or done.</summary>
public sealed class ReminderTalk(GpoFinder gpos, CommitmentFinder commitments, IDrafts drafts, CommandRunner runner)
{
    private readonly DraftBox<ReminderSlots> _box = new(drafts, ReminderSlots.Kind, ReminderSlots.Version, static () => ReminderJson.Default.ReminderSlots);

    public ReminderSlots? Read(Draft draft) => _box.Read(draft);

    /// <summary>The next question, or what is known shown back for a yes.</summary>
    public async Task<Reply> SettleAsync(ReminderSlots slots, Exchange exchange, CancellationToken cancellation, string? problem = null)
    {
        if (slots.AsksCommitment) return await AskCommitmentAsync(slots, exchange, cancellation);
        var concerned = await ConcernedAsync(slots, exchange, cancellation);
        if (concerned.Count == 0) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        if (slots.AsksContact) return await AskContactAsync(slots, concerned[0], exchange, cancellation);
        if (slots.AsksDay)
        {
            var id = await _box.SaveAsync(slots, exchange, cancellation);
            var question = $"{problem} {ReminderWords.WhichDay(slots)}".TrimStart();
            return Reply.Card(ChoiceCard.Of(question, id, ReminderWords.Days(slots, exchange.Today)), question);
        }

        var command = slots.Command!;
        var outcomes = concerned.Select(gpo => (Gpo: gpo, Outcome: command.Decide(Situation(gpo, exchange)))).ToList();
        if (outcomes.FirstOrDefault(one => one.Outcome is Outcome.Refused) is (var refusing, Outcome.Refused refused))
        {
            return slots.TakesDay && refused.Reason.Code is RefusalCode.DueDatePast or RefusalCode.PauseTooLong
                ? await SettleAsync(slots with { Until = null }, exchange, cancellation, RefusalTexts.Of(refused.Reason))
                : ReminderReplies.Of(refused, refusing, slots, exchange);
        }

        // What already is so needs no yes.
        if (outcomes.All(one => one.Outcome is Outcome.Unchanged)) return ReminderReplies.Of(outcomes[0].Outcome, outcomes[0].Gpo, slots, exchange);
        var draftId = await _box.SaveAsync(slots, exchange, cancellation);
        var what = ReminderWords.What(slots, concerned[0]);
        return Reply.Card(
            ReminderPreviewCard.Of(what, ReminderWords.More(slots, concerned[0], exchange), draftId, slots.TakesDay), ReminderPreviewCard.Summary);
    }

    /// <summary>Does it: one's own reminders are one matter in all one's GPOs.</summary>
    public async Task<Reply> RunAsync(ReminderSlots slots, Exchange exchange, CancellationToken cancellation, Func<Outcome, Gpo?, Reply>? render = null)
    {
        if (slots.Command is not { } command) return await SettleAsync(slots, exchange, cancellation);
        var concerned = await ConcernedAsync(slots, exchange, cancellation);
        if (concerned.Count == 0) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        var said = "";
        foreach (var gpo in concerned)
        {
            // Only the last GPO notes the turn as answered: a turn that was cut short is taken up where it stood.
            var stamp = gpo == concerned[^1] ? exchange.Stamp : exchange.Stamp with { TurnId = $"{exchange.TurnId}.{gpo.Id}" };
            said = await runner.RunAsync(gpo.Id, exchange.Person, command, stamp,
                (outcome, after) => (render?.Invoke(outcome, after) ?? ReminderReplies.Of(outcome, after, slots, exchange)).Serialise(), cancellation);
        }

        if (await drafts.FindAsync(exchange.ConversationId, exchange.UserId, cancellation) is { Kind: ReminderSlots.Kind })
            await _box.ClearAsync(exchange, cancellation);
        return Reply.Deserialise(said);
    }

    /// <summary>The GPOs that a wish is about; empty when it is none of the person's.</summary>
    public async Task<IReadOnlyList<Gpo>> ConcernedAsync(ReminderSlots slots, Exchange exchange, CancellationToken cancellation)
    {
        if (slots.IsOwn) return await gpos.LoadAllAsync(exchange.Person, cancellation);
        return await gpos.LoadAsync(slots.GpoId, exchange.Person, cancellation) is { } gpo ? [gpo] : [];
    }

    private async Task<Reply> AskCommitmentAsync(ReminderSlots slots, Exchange exchange, CancellationToken cancellation)
    {
        var mine = await commitments.MineAsync(exchange, null, cancellation);
        if (mine.Count == 0) return Reply.Text("Aucun engagement n'est en attente de votre part.");
        if (mine is [var (gpo, only)]) return await SettleAsync(slots with { GpoId = gpo.Id, CommitmentId = only.Id }, exchange, cancellation);
        var id = await _box.SaveAsync(slots, exchange, cancellation);
        const string Question = "De quel engagement s'agit-il ?";
        return Reply.Card(
            ChoiceCard.Of(Question, id, [.. mine.Select(one => new ChoiceOption(one.Commitment.Id, one.Commitment.Title, one.Commitment.Id))]), Question);
    }

    private async Task<Reply> AskContactAsync(ReminderSlots slots, Gpo gpo, Exchange exchange, CancellationToken cancellation)
    {
        var id = await _box.SaveAsync(slots, exchange, cancellation);
        const string Question = "De quelle organisation s'agit-il ?";
        var partners = gpo.Partners.DistinctBy(one => (one.Organisation, one.PartnerType)).ToList();
        return Reply.Card(
            ChoiceCard.Of(Question, id, [.. partners.Select(one => new ChoiceOption(one.Id, one.Organisation))]), Question);
    }

    internal static Situation Situation(Gpo gpo, Exchange exchange) => new(
        gpo, gpo.FindByEmail(exchange.Person.Email)!, exchange.Now, exchange.Through, exchange.TurnId, CalendarInvites: false);
}

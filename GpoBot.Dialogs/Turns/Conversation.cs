using GpoBot.Core.Attendance;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Flows;
using GpoBot.Dialogs.Flows.Attendance;
using GpoBot.Dialogs.Flows.Digests;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Understanding;
using GpoBot.Dialogs.Understanding.Reminders;

namespace GpoBot.Dialogs.Turns;

/// <summary>
/// From what somebody said or pressed to the reply. An open question is answered before anything else is read into the
/// words, but help, leaving and another command always come through.
/// </summary>
public sealed class Conversation(
    IEnumerable<IFlow> flows, IDrafts drafts, MessageReader reader, NominativeWarning warning, FormerAnswers former,
    DigestFlow digests)
{
    private readonly IReadOnlyList<IFlow> _flows = [.. flows];
    private readonly IReadOnlyList<IOneDecisionFlow> _deciding = [.. flows.OfType<IOneDecisionFlow>()];

    public async Task<Reply> OnTextAsync(string text, Exchange exchange, CancellationToken cancellation)
    {
        // A mention and nothing else asks what this is.
        var intent = text.Length == 0 ? new Intent.Help() : reader.Read(text, exchange.Today);
        // Said in words that name a person, nothing may reach a draft or a log: this comes first.
        if (await warning.CheckAsync(text, intent, exchange, cancellation) is { } refused) return refused;

        if (intent is Intent.Yes && await former.FindAsync(exchange, cancellation) is { } answered) return answered;
        // These neither answer a question nor end it: whether one is open need not be known.
        var draft = intent is Intent.Help or Intent.Thanks or Intent.Emergency ? default : await OpenDraftAsync(exchange, cancellation);
        if (draft.Expired is { } expired && intent is (Intent.Yes or Intent.No or Intent.Abort)) return expired;
        if (draft.Draft is { } open && await OnOpenDraftAsync(open, text, intent, exchange, cancellation) is { } answer) return answer;
        foreach (var flow in _flows)
        {
            if (await flow.OnIntentAsync(intent, exchange, cancellation) is { } reply) return reply;
        }

        return Reply.Text(Sentences.NotUnderstood);
    }

    public async Task<Reply> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) =>
        await digests.KeepAsync(button, await AnswerButtonAsync(button, exchange, cancellation), exchange, cancellation);

    private async Task<Reply> AnswerButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (!_deciding.Any(flow => flow.IsOneDecision(button.Verb)) && await former.FindAsync(exchange, cancellation, button.Data.Gpo) is { } answered)
            return answered;
        if (button.Verb is Verbs.DraftConfirm or Verbs.DraftEdit or Verbs.DraftDrop or Verbs.DraftChoose)
            return await OnDraftButtonAsync(button, exchange, cancellation);
        foreach (var flow in _flows)
        {
            if (await flow.OnButtonAsync(button, exchange, cancellation) is { } reply) return reply;
        }

        return Reply.Text(Sentences.CardOutdated);
    }

    private async Task<Reply?> OnOpenDraftAsync(Draft open, string text, Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (FlowOf(open) is not { } flow) return null;
        switch (intent)
        {
            case Intent.Abort or Intent.No:
                await drafts.ClearAsync(exchange.ConversationId, exchange.UserId, cancellation);
                return Reply.Text(Sentences.Dropped);
            case Intent.Yes:
                return await flow.OnConfirmAsync(open, exchange, cancellation);
            case Intent.Help or Intent.Thanks or Intent.Emergency or Intent.Schedule or Intent.CancelMeeting or Intent.ChangeMeeting
                or Intent.HandMove or Intent.AddCommitment
                or Intent.ListMeetings or Intent.NextMeeting or Intent.MyCommitments or Intent.Overdue or Intent.Agenda
                or Intent.MyFeed or Intent.RenewFeed or Intent.RemoveFeed or Intent.SendFeed
                or Intent.FindTime or Intent.ClosedPeriods
                or Intent.AnswerCommitment { Reference: not null, OnlyNames: false } or Intent.Postpone { Reference: not null }:
                return null;
            case Intent.WhoComes or Intent.AttendanceSheet:
                return null;
            case Intent.AskOpinions { Reference: not null } or Intent.GiveOpinion { Reference: not null } or Intent.ShowOpinions or Intent.ClaimSolved:
                return null;
            case Intent.Command { Bare: false }:
                return null;
            // "stop" in the middle of a question is about the question.
            case Intent.Reminding { Wish: ReminderWish.Stop, Bare: true }:
                await drafts.ClearAsync(exchange.ConversationId, exchange.UserId, cancellation);
                return Reply.Text(Sentences.Dropped);
            case Intent.Reminding { Bare: false }:
                return null;
            // "peut-être" answers whatever was asked.
            case Intent.Attend { Attending: not Attending.Tentative } when open.Kind != AttendanceSlots.Kind:
                return null;
            default:
                return await flow.OnAnswerAsync(open, text, exchange, cancellation);
        }
    }

    private async Task<Reply> OnDraftButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        var draft = (await OpenDraftAsync(exchange, cancellation)).Draft;
        if (draft is null || draft.Id != button.Data.Draft || FlowOf(draft) is not { } flow) return Reply.Text(Sentences.DraftGone);
        switch (button.Verb)
        {
            case Verbs.DraftConfirm: return await flow.OnConfirmAsync(draft, exchange, cancellation);
            case Verbs.DraftEdit: return await flow.OnEditAsync(draft, exchange, cancellation);
            case Verbs.DraftChoose:
                var chosen = button.Data.Choice ?? button.Inputs.Text(ChoiceCard.OptionInput) ?? "";
                return await flow.OnAnswerAsync(draft, chosen, exchange, cancellation) ?? Reply.Text(Sentences.DraftGone);
            default:
                await drafts.ClearAsync(exchange.ConversationId, exchange.UserId, cancellation);
                // A card takes the place of the one pressed, whose buttons would otherwise still look alive.
                return Reply.Card(NoticeCard.Of("Demande abandonnée", ["Rien n'a été enregistré."]), Sentences.Dropped);
        }
    }

    private async Task<(Draft? Draft, Reply? Expired)> OpenDraftAsync(Exchange exchange, CancellationToken cancellation)
    {
        var draft = await drafts.FindAsync(exchange.ConversationId, exchange.UserId, cancellation);
        if (draft is null || draft.ExpiresAt > exchange.Now) return (draft, null);
        await drafts.ClearAsync(exchange.ConversationId, exchange.UserId, cancellation);
        return (null, Reply.Text(Sentences.DraftGone));
    }

    private IDraftFlow? FlowOf(Draft draft) => _flows.OfType<IDraftFlow>().FirstOrDefault(flow => flow.Kind == draft.Kind);
}

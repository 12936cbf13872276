using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Reminders;
using GpoBot.Core.Reminders.Commands;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.ReminderControl;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;
using GpoBot.Dialogs.Understanding.Reminders;

namespace GpoBot.Dialogs.Flows.Reminders;

/// <summary>"suivi": where each organisation stands, for the leads; and the button that asks one of them at once.</summary>
public sealed class FollowUpFlow(GpoFinder gpos, IGpoStore store, IConversations conversations, ReminderTalk talk) : IFlow
{
    private const int MostOthers = 3;

    // Finished messages lie by topic and not by time, so that all are read; a few years of a busy GPO are well below this.
    private const int MostRead = 5000;
    private const string Messages = "s.effect.msg.";

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.Reminding { Wish: ReminderWish.FollowUp } said) return null;
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.Count == 0) return Reply.Text(Sentences.NoGpoToLead);
        return GpoFinder.Named(led, said.GpoWords) is [var gpo, ..]
            ? (await ViewAsync(gpo, led, exchange, cancellation))(gpo, null)
            : Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.FollowUp or Verbs.Nudge)) return null;
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.Count == 0) return Reply.Text(Sentences.NoGpoToLead);
        if (led.FirstOrDefault(one => one.Id == button.Data.Gpo) is not { } gpo) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        var view = await ViewAsync(gpo, led, exchange, cancellation);
        if (button.Verb == Verbs.FollowUp) return view(gpo, null);
        if (!button.Data.IsCurrent) return view(gpo, Sentences.CardOutdated);
        if (gpo.FindContact(button.Data.Id) is not { Active: true } contact) return view(gpo, RefusalTexts.Of(new Refusal(RefusalCode.UnknownContact)));
        var slots = new ReminderSlots(
            ReminderDeed.Nudge, gpo.Id, ContactIds: ReminderPartners.PeopleOf(gpo, contact, ReminderDeed.Nudge, exchange.Now), ForOthers: true);
        return await talk.RunAsync(slots, exchange, cancellation, (outcome, after) => outcome switch
        {
            Outcome.Done { Happening: RemindedNow nudged } when after is not null =>
                view(after, $"Relance envoyée. {string.Join(" ", ReminderReplies.Lines(nudged, after, exchange))}"),
            Outcome.Refused refused when after is not null => view(after, RefusalTexts.Of(refused.Reason)),
            _ => ReminderReplies.Of(outcome, after, slots, exchange),
        });
    }

    // What lies outside of the GPO's live state is read before anything is decided; the view itself is drawn from either state.
    private async Task<Func<Gpo, string?, Reply>> ViewAsync(Gpo gpo, IReadOnlyList<Gpo> led, Exchange exchange, CancellationToken cancellation)
    {
        List<Effect> messages = [];
        await foreach (var row in store.ReadHistoryAsync(gpo.Id, Messages, cancellation))
        {
            if (row is Effect effect) messages.Add(effect);
            if (messages.Count >= MostRead) break;
        }

        var known = await Task.WhenAll(gpo.Partners.Select(async contact =>
            (contact.Id, Blocked: await conversations.FindAsync(contact.Email, cancellation) is { Blocked: true })));
        var blocked = known.Where(one => one.Blocked).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        return (state, note) =>
        {
            CardAction[] more =
            [
                ReminderButtons.Upcoming(state), ReminderButtons.Settings(state),
                .. led.Where(one => one.Id != state.Id).Take(MostOthers).Select(one => ReminderButtons.FollowUp(one, $"Suivi {one.Id}")),
            ];
            return Reply.Card(
                FollowUpCard.Of(state, FollowUp.Of(state, messages, blocked, exchange.Now, French.Order), more, note), FollowUpCard.Title);
        };
    }
}

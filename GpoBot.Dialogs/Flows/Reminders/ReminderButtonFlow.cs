using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Reminders.Commands;
using GpoBot.Core.Time;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.ReminderControl;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Flows.Commitments;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Reminders;

/// <summary>The buttons about reminders: a commitment's, one's own, a partner's and a group's.</summary>
public sealed class ReminderButtonFlow(GpoFinder gpos, CommitmentFinder commitments, ReminderTalk talk) : IFlow
{
    private const int ProposedDays = 3;

    public Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) => button switch
    {
        { Verb: not (Verbs.Snooze or Verbs.PauseReminders or Verbs.StopReminders or Verbs.ResumeReminders) } => null,
        { Data.IsCurrent: false } => Reply.Text(Sentences.CardOutdated),
        { Verb: Verbs.Snooze } => await SnoozeAsync(button, exchange, cancellation),
        { Verb: Verbs.PauseReminders } => await PauseAsync(button, exchange, cancellation),
        { Data.Id: { } id } => await OfCommitmentAsync(id, button.Verb, exchange, cancellation),
        { Verb: Verbs.StopReminders } => await talk.RunAsync(new ReminderSlots(ReminderDeed.Stop), exchange, cancellation),
        { Data.Gpo: { } gpo } => await talk.RunAsync(new ReminderSlots(ReminderDeed.ResumeGroup, gpo), exchange, cancellation),
        _ => await talk.RunAsync(new ReminderSlots(ReminderDeed.Resume), exchange, cancellation),
    };

    private async Task<Reply> SnoozeAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        // Found through the person's own rosters: what the card says of its GPO is never believed.
        if (await commitments.FindAsync(button.Data.Id ?? "", exchange, cancellation) is not (var gpo, var commitment))
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownCommitment)));
        var today = CommitmentFinder.TodayIn(gpo, exchange);
        var day = button.Inputs.Date(SnoozeCard.DayInput);
        var slots = new ReminderSlots(ReminderDeed.Snooze, gpo.Id, commitment.Id, Until: day);
        var problem = day is null && button.Inputs.Has(SnoozeCard.DayInput) ? "Ce jour n'existe pas. Choisissez-le dans le calendrier."
            : slots.Command?.Decide(ReminderTalk.Situation(gpo, exchange)) is Outcome.Refused refused ? RefusalTexts.Of(refused.Reason)
            : null;
        return day is null || problem is not null
            ? Reply.Card(SnoozeCard.Of(gpo, commitment, Proposed(gpo, today), today, problem), SnoozeCard.Title)
            : await talk.RunAsync(slots, exchange, cancellation);
    }

    private async Task<Reply> PauseAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (await SlotsOfAsync(button, exchange, cancellation) is not { } slots || await talk.ConcernedAsync(slots, exchange, cancellation) is not [var gpo, ..])
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        var day = button.Inputs.Date(PauseCard.DayInput);
        var asked = slots with { Until = day };
        var problem = day is null && button.Inputs.Has(PauseCard.DayInput) ? "Ce jour n'existe pas. Choisissez-le dans le calendrier."
            : asked.Command?.Decide(ReminderTalk.Situation(gpo, exchange)) is Outcome.Refused refused ? RefusalTexts.Of(refused.Reason)
            : null;
        var data = new CardData { Verb = Verbs.PauseReminders, Gpo = button.Data.Gpo, Id = button.Data.Id };
        var whose = slots switch
        {
            { IsOwn: true } => "Vos rappels",
            { ForOthers: true } => $"Les rappels de {ReminderWords.Whose(slots, gpo)["les rappels de ".Length..]}",
            _ => $"Tous les rappels du GPO {gpo.Id}",
        };
        return day is null || problem is not null
            ? Reply.Card(PauseCard.Of(data, whose, CommitmentFinder.TodayIn(gpo, exchange), problem), PauseCard.Title)
            : await talk.RunAsync(asked, exchange, cancellation);
    }

    // Without a GPO one's own; with a contact those of its organisation; else those of the group, which its leads alone pause.
    private async Task<ReminderSlots?> SlotsOfAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Data.Gpo is null) return new ReminderSlots(ReminderDeed.Pause);
        if (await gpos.LoadAsync(button.Data.Gpo, exchange.Person, cancellation) is not { } gpo
            || !CommitmentFinder.Leads(gpo, exchange)) return null;
        if (button.Data.Id is null) return new ReminderSlots(ReminderDeed.PauseGroup, gpo.Id);
        return gpo.FindContact(button.Data.Id) is { } contact
            ? new ReminderSlots(ReminderDeed.Pause, gpo.Id, ForOthers: true, ContactIds: ReminderPartners.PeopleOf(gpo, contact, ReminderDeed.Pause, exchange.Now))
            : null;
    }

    private async Task<Reply> OfCommitmentAsync(string id, string verb, Exchange exchange, CancellationToken cancellation) =>
        await commitments.FindAsync(id, exchange, cancellation) is (var gpo, var commitment)
            ? await talk.RunAsync(
                new ReminderSlots(verb == Verbs.StopReminders ? ReminderDeed.StopCommitment : ReminderDeed.ResumeCommitment, gpo.Id, commitment.Id),
                exchange, cancellation)
            : Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownCommitment)));

    private static LocalDate Proposed(Gpo gpo, LocalDate today)
    {
        var days = WorkingDays.Of(gpo.Group);
        var day = today;
        for (var at = 0; at < ProposedDays; at++) day = days.NextAfter(day);
        return day;
    }
}

using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Reminders.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Flows.Commitments;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;
using GpoBot.Dialogs.Understanding.Reminders;

namespace GpoBot.Dialogs.Flows.Reminders;

/// <summary>What is typed to have fewer reminders, none, or again: shown back, and done with a yes.</summary>
public sealed class ReminderFlow(GpoFinder gpos, CommitmentFinder commitments, ReminderTalk talk, ReminderPartners partners) : IDraftFlow
{
    public string Kind => ReminderSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.Reminding said || said.Wish is ReminderWish.Show or ReminderWish.FollowUp) return null;
        if (said.Wish == ReminderWish.Settings) return SaysNothing(said) ? null : await SettingsAsync(said, exchange, cancellation);
        if (said.Reference is not null || said.Wish == ReminderWish.Snooze) return await OfCommitmentAsync(said, exchange, cancellation);
        if (said.Wish == ReminderWish.Nudge || said.WhoWords is not null) return await partners.OnIntentAsync(said, exchange, cancellation);
        if (said.OfGroup) return await OfGroupAsync(said, exchange, cancellation);
        var deed = said.Wish switch
        {
            ReminderWish.Pause => ReminderDeed.Pause,
            ReminderWish.Stop => ReminderDeed.Stop,
            _ => ReminderDeed.Resume,
        };
        return await WithDayAsync(new ReminderSlots(deed), said, exchange, cancellation);
    }

    public Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (talk.Read(draft) is not { } slots) return null;
        if (slots.AsksCommitment)
        {
            return ReferenceReader.Commitment(text) is { } reference
                ? await OnReferenceAsync(slots, reference, exchange, cancellation)
                : Reply.Text("Je n'ai pas reconnu l'engagement. Écrivez sa référence, par exemple « AC002 ».");
        }

        if (slots.AsksContact) return await partners.OnAnswerAsync(slots, text, exchange, cancellation);
        var led = slots.IsOfGroup ? await gpos.LoadLedAsync(exchange.Person, cancellation) : [];
        if (led.FirstOrDefault(one => string.Equals(one.Id, text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } other)
            return await talk.SettleAsync(slots with { GpoId = other.Id }, exchange, cancellation);
        if (slots.TakesDay && UntilReader.Read(text, exchange.Today) is var (day, inclusive))
            return await talk.SettleAsync(WithDay(slots, day, inclusive), exchange, cancellation, DateAnswers.NotUsable(day));
        return slots.AsksDay ? Reply.Text("Je n'ai pas compris le jour. Écrivez par exemple « lundi » ou « le 5 janvier ».") : null;
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation) =>
        talk.Read(draft) is { } slots ? await talk.RunAsync(slots, exchange, cancellation) : Reply.Text(Sentences.DraftGone);

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation) =>
        talk.Read(draft) is { } slots ? await talk.SettleAsync(slots with { Until = null }, exchange, cancellation) : Reply.Text(Sentences.DraftGone);

    private async Task<Reply> OfCommitmentAsync(Intent.Reminding said, Exchange exchange, CancellationToken cancellation)
    {
        if (said.Wish == ReminderWish.Nudge) return await partners.OfCommitmentAsync(said.Reference!, exchange, cancellation);
        var deed = said.Wish switch
        {
            ReminderWish.Stop or ReminderWish.Pause => ReminderDeed.StopCommitment,
            ReminderWish.Resume => ReminderDeed.ResumeCommitment,
            _ => ReminderDeed.Snooze,
        };
        var slots = WithDay(new ReminderSlots(deed), said.Until, said.Inclusive);
        return said.Reference is { } reference
            ? await OnReferenceAsync(slots, reference, exchange, cancellation, DateAnswers.NotUsable(said.Until))
            : await talk.SettleAsync(slots, exchange, cancellation, DateAnswers.NotUsable(said.Until));
    }

    private async Task<Reply> OnReferenceAsync(
        ReminderSlots slots, string reference, Exchange exchange, CancellationToken cancellation, string? problem = null) =>
        await commitments.FindAsync(reference, exchange, cancellation) is (var gpo, var commitment)
            ? await talk.SettleAsync(slots with { GpoId = gpo.Id, CommitmentId = commitment.Id }, exchange, cancellation, problem)
            : Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownCommitment, reference)));

    private async Task<Reply> OfGroupAsync(Intent.Reminding said, Exchange exchange, CancellationToken cancellation)
    {
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.Count == 0) return Reply.Text($"{Sentences.NoGpoToLead} Pour vous seul, écrivez **pause des rappels**.");
        if (GpoFinder.Named(led, said.GpoWords) is not [var gpo, ..]) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        var deed = said.Wish == ReminderWish.Resume ? ReminderDeed.ResumeGroup : ReminderDeed.PauseGroup;
        return await WithDayAsync(new ReminderSlots(deed, gpo.Id), said, exchange, cancellation);
    }

    private async Task<Reply> SettingsAsync(Intent.Reminding said, Exchange exchange, CancellationToken cancellation)
    {
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.Count == 0) return Reply.Text(Sentences.NoGpoToLead);
        if (GpoFinder.Named(led, said.GpoWords) is not [var gpo, ..]) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        var changes = new ReminderChanges(said.Off?.Split(' '), said.On?.Split(' '), said.Time, said.Days);
        return await talk.SettleAsync(new ReminderSlots(ReminderDeed.Settings, gpo.Id, Changes: changes), exchange, cancellation);
    }

    private static bool SaysNothing(Intent.Reminding said) => said is { Off: null, On: null, Time: null, Days: null };

    private Task<Reply> WithDayAsync(ReminderSlots slots, Intent.Reminding said, Exchange exchange, CancellationToken cancellation) =>
        talk.SettleAsync(WithDay(slots, said.Until, said.Inclusive), exchange, cancellation, DateAnswers.NotUsable(said.Until));

    internal static ReminderSlots WithDay(ReminderSlots slots, DateMention? day, bool inclusive) =>
        slots.TakesDay ? slots with { Until = DateAnswers.Day(day) is { } known ? inclusive ? known.PlusDays(1) : known : null } : slots;
}

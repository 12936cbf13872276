using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards.Meetings;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>Cancelling: the meeting is found by its date, the reason comes from the list, and all of it is shown first.</summary>
public sealed class CancelMeetingFlow(MeetingChooser meetings, GpoFinder gpos, IDrafts drafts, CommandRunner runner) : IDraftFlow
{
    private const string WhichOne = "Quelle réunion faut-il annuler ?";

    private readonly DraftBox<CancelMeetingSlots> _box =
        new(drafts, CancelMeetingSlots.Kind, CancelMeetingSlots.Version, static () => CancelMeetingJson.Default.CancelMeetingSlots);

    public string Kind => CancelMeetingSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.CancelMeeting said) return null;
        var choice = await meetings.FindAsync(said.GpoWords, said.Date, null, WhichOne, elseNext: false, exchange, cancellation);
        var slots = new CancelMeetingSlots(null, null, said.Reason, Following: said.Following ?? false);
        return await ChosenAsync(choice, slots, exchange, cancellation);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.CancelForm or Verbs.CancelMeeting)) return null;
        // The button under the list names none: the question does.
        if (button is { Verb: Verbs.CancelForm, Data.Id: null })
            return await OnIntentAsync(new Intent.CancelMeeting(), exchange, cancellation);
        if (await gpos.LoadAsync(button.Data.Gpo, exchange.Person, cancellation) is not { } gpo)
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        if (gpo.FindMeeting(button.Data.Id ?? "") is not { } meeting)
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownMeeting)));
        if (button.Data.Choice == CancelMeetingCard.Keep)
        {
            await _box.ClearAsync(exchange, cancellation);
            return Reply.Card(CancelMeetingCard.Kept(gpo, meeting), CancelMeetingCard.KeptTitle);
        }

        var slots = new CancelMeetingSlots(
            gpo.Id, meeting.Id, CancelMeetingCard.ReasonOf(button.Inputs), Following: CancelMeetingCard.FollowingOf(button.Inputs),
            SeenVersion: button.Data.Version);
        if (button.Verb != Verbs.CancelForm && button.Data.IsCurrent) return await CancelAsync(slots, exchange, cancellation);
        var problem = button.Data.IsCurrent ? null : Sentences.CardOutdated;
        return await ShowAsync(new GpoMeeting(gpo, meeting), slots with { Reason = null }, exchange, cancellation, problem);
    }

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return null;
        if (slots.MeetingId is null)
        {
            var choice = await meetings.AnswerAsync(text, slots.Days, WhichOne, exchange, cancellation);
            return await ChosenAsync(choice, slots, exchange, cancellation);
        }

        if (await meetings.LoadAsync(slots.MeetingId, exchange, cancellation) is not { } found)
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownMeeting)));
        var scope = SlotReader.TryFollowing(text);
        var reason = SlotReader.TryCancelReason(text);
        var problem = reason is null && scope is null
            ? $"Je n'ai pas reconnu le motif. Dites-le avec un mot de la liste : {CancelMeetingCard.Reasons}."
            : null;
        var filled = slots with { Reason = reason ?? (scope is null ? null : slots.Reason), Following = scope ?? slots.Following };
        return await ShowAsync(found, filled, exchange, cancellation, problem);
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation) => _box.Read(draft) switch
    {
        { MeetingId: not null, Reason: not null } slots => await CancelAsync(slots, exchange, cancellation),
        { MeetingId: not null } => Reply.Text(
            $"Quel est le motif ? Par exemple « renfort opérationnel ». Motifs : {CancelMeetingCard.Reasons}."),
        { } => Reply.Text($"{WhichOne} Écrivez son jour, par exemple « celle du 24 »."),
        null => Reply.Text(Sentences.DraftGone),
    };

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation) =>
        await OnAnswerAsync(draft, "", exchange, cancellation) ?? Reply.Text(Sentences.DraftGone);

    private async Task<Reply> ChosenAsync(
        MeetingChoice choice, CancelMeetingSlots slots, Exchange exchange, CancellationToken cancellation) => choice switch
    {
        MeetingChoice.One one => await ShowAsync(one.Meeting, slots, exchange, cancellation),
        MeetingChoice.Several several =>
            several.Ask(await _box.SaveAsync(slots with { Days = several.Days }, exchange, cancellation), exchange.Today),
        _ => Reply.Text(((MeetingChoice.None)choice).Why),
    };

    private async Task<Reply> ShowAsync(
        GpoMeeting found, CancelMeetingSlots slots, Exchange exchange, CancellationToken cancellation, string? problem = null)
    {
        if (found.Start <= exchange.Now) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.MeetingStarted)));
        var shown = new CancelMeetingSlots(
            found.Gpo.Id, found.Meeting.Id, slots.Reason, null, slots.Following && SeriesMembers.HasFollowing(found.Gpo, found.Meeting),
            found.Meeting.Version);
        await _box.SaveAsync(shown, exchange, cancellation);
        problem ??= slots.Following && !shown.Following ? ScopeInput.Alone : null;
        return Reply.Card(CancelMeetingCard.Of(found.Gpo, found.Meeting, shown.Reason, shown.Scope, problem), "Annuler une réunion");
    }

    private async Task<Reply> CancelAsync(CancelMeetingSlots slots, Exchange exchange, CancellationToken cancellation)
    {
        var command = new CancelMeeting(slots.MeetingId!, slots.Reason, slots.Scope, slots.SeenVersion);
        var reply = await runner.RunAsync(slots.GpoId!, exchange.Person, command, exchange.Stamp, Render, cancellation);
        if (slots.Reason is not null) await _box.ClearAsync(exchange, cancellation);
        return Reply.Deserialise(reply);

        string Render(Outcome outcome, Gpo? after) => (outcome switch
        {
            Outcome.Done { Happening: MeetingsCancelled cancelled } when after is not null =>
                Reply.Card(CancelMeetingCard.Done(after, cancelled.Meetings), CancelMeetingCard.DoneTitle(cancelled.Meetings.Count)),
            Outcome.Refused { Reason: { Code: RefusalCode.MeetingChanged } changed } when after?.FindMeeting(slots.MeetingId!) is { } now =>
                Reply.Card(CancelMeetingCard.Of(after, now, null, slots.Scope, RefusalTexts.Of(changed)), "Annuler une réunion"),
            Outcome.Refused refused => Reply.Text(RefusalTexts.Of(refused.Reason)),
            _ => Reply.Text(Sentences.AlreadyDone),
        }).Serialise();
    }
}

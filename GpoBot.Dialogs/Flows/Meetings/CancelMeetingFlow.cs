using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Meetings;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>Cancelling: the meeting is found by its date, the reason comes from the list, and all of it is shown first.</summary>
public sealed class CancelMeetingFlow(GpoFinder gpos, IDrafts drafts, CommandRunner runner) : IDraftFlow
{
    private readonly DraftBox<CancelMeetingSlots> _box =
        new(drafts, CancelMeetingSlots.Kind, CancelMeetingSlots.Version, CancelMeetingJson.Default.CancelMeetingSlots);

    public string Kind => CancelMeetingSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.CancelMeeting said) return null;
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.Count == 0) return Reply.Text(Sentences.NoGpoToLead);
        if (DateAnswers.Problem(said.Date) is { } problem) return Reply.Text(problem);
        var named = GpoFinder.Named(led, said.GpoWords);
        return await FindAsync(named, DateAnswers.Day(said.Date), said.Reason, exchange, cancellation);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.CancelForm or Verbs.CancelMeeting)) return null;
        if (await gpos.LoadAsync(button.Data.Gpo, exchange.Person, cancellation) is not { } gpo)
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        if (button.Verb == Verbs.CancelForm)
            return await ShowAsync(gpo, gpo.FindMeeting(button.Data.Id ?? ""), null, exchange, cancellation);

        var reason = Enum.TryParse<CancelReason>(button.Inputs.Text(CancelMeetingCard.ReasonInput), out var known) ? known : (CancelReason?)null;
        return await CancelAsync(gpo.Id, button.Data.Id ?? "", reason, exchange, cancellation);
    }

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return null;
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        var found = led.SelectMany(g => g.Meetings.Select(m => (Gpo: g, Meeting: m))).FirstOrDefault(l => l.Meeting.Id == (slots.MeetingId ?? text.Trim()));
        if (found.Meeting is null) return await FindAsync(led, DateAnswers.Day(SlotReader.TryDate(text, exchange.Today)), slots.Reason, exchange, cancellation);
        var reason = slots.MeetingId is null ? slots.Reason : SlotReader.TryCancelReason(text);
        return await ShowAsync(found.Gpo, found.Meeting, reason, exchange, cancellation,
            slots.MeetingId is not null && reason is null ? "Je n'ai pas reconnu le motif. Choisissez-le dans la liste." : null);
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { GpoId: { } gpoId, MeetingId: { } meetingId } slots) return Reply.Text(Sentences.DraftGone);
        return slots.Reason is null
            ? Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.ReasonMissing)))
            : await CancelAsync(gpoId, meetingId, slots.Reason, exchange, cancellation);
    }

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation) =>
        await OnAnswerAsync(draft, "", exchange, cancellation) ?? Reply.Text(Sentences.DraftGone);

    private async Task<Reply> FindAsync(
        IReadOnlyList<Gpo> led, LocalDate? day, CancelReason? reason, Exchange exchange, CancellationToken cancellation)
    {
        var coming = led.SelectMany(gpo => gpo.Meetings.Select(meeting => (Gpo: gpo, Meeting: meeting)))
            .Where(line => line.Meeting.StartInstant(line.Gpo.Group.TimeZone) > exchange.Now && (day is null || line.Meeting.Start.Date == day))
            .OrderBy(line => line.Meeting.Start).ToList();
        switch (coming)
        {
            case []:
                return Reply.Text(day is { } asked
                    ? $"Aucune réunion n'est planifiée le {French.Date(asked)}. Écrivez **réunions** pour voir les dates."
                    : "Aucune réunion n'est planifiée.");
            case [var only]:
                return await ShowAsync(only.Gpo, only.Meeting, reason, exchange, cancellation);
            default:
                var draftId = await _box.SaveAsync(new CancelMeetingSlots(null, null, reason), exchange, cancellation);
                return Reply.Card(ChoiceCard.Of("Quelle réunion faut-il annuler ?", draftId,
                    [.. coming.Select(l => new ChoiceOption(l.Meeting.Id, $"{l.Gpo.Id}, {French.DateShort(l.Meeting.Start.Date)} {French.Time(l.Meeting.Start.TimeOfDay)}"))]), "Quelle réunion faut-il annuler ?");
        }
    }

    private async Task<Reply> ShowAsync(
        Gpo gpo, Meeting? meeting, CancelReason? reason, Exchange exchange, CancellationToken cancellation, string? problem = null)
    {
        if (meeting is null) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownMeeting)));
        await _box.SaveAsync(new CancelMeetingSlots(gpo.Id, meeting.Id, reason), exchange, cancellation);
        return Reply.Card(CancelMeetingCard.Of(gpo, meeting, reason, problem), "Annuler une réunion");
    }

    private async Task<Reply> CancelAsync(
        string gpoId, string meetingId, CancelReason? reason, Exchange exchange, CancellationToken cancellation)
    {
        var command = new CancelMeeting(meetingId, reason);
        var reply = Reply.Deserialise(await runner.RunAsync(gpoId, exchange.Person, command, exchange.Stamp, Render, cancellation));
        await _box.ClearAsync(exchange, cancellation);
        return reply;
    }

    private static string Render(Outcome outcome, Gpo? after) => (outcome switch
    {
        Outcome.Done { Happening: MeetingCancelled cancelled } when after is not null =>
            Reply.Card(CancelMeetingCard.Done(after, cancelled.Meeting), "Réunion annulée"),
        Outcome.Refused refused => Reply.Text(RefusalTexts.Of(refused.Reason)),
        _ => Reply.Text(Sentences.AlreadyDone),
    }).Serialise();
}

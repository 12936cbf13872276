using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Records;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Flows.Holding;
using GpoBot.Dialogs.Flows.Meetings;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Records;

/// <summary>"relevé": the draft for who leads, the last validated one for the members; "valide le relevé" locks and sends it.</summary>
public sealed class RecordFlow(RecordFinder records, IDrafts drafts, CommandRunner runner) : IDraftFlow
{
    private const int MostGpos = 3;
    private readonly DraftBox<RecordSlots> _box = new(drafts, RecordSlots.Kind, RecordSlots.Version, static () => RecordSlotsJson.Default.RecordSlots);

    public string Kind => RecordSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.DecisionRecord said) return null;
        var mine = await records.GposAsync(said.GpoWords, exchange, cancellation);
        if (mine.Count == 0 && said.GpoWords is not null) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        if (said.Wish != DecisionRecordWish.Show)
        {
            mine = [.. mine.Where(one => Rights.MayWriteRecords(one.Me))];
            if (mine.Count == 0) return Reply.Text(Sentences.NoGpoToLead);
        }

        var on = DayOf(said);
        List<Reply> found = [];
        foreach (var (gpo, me) in mine)
        {
            if (found.Count < MostGpos && await OfAsync(gpo, me, said.Wish, on, exchange, cancellation) is { } one) found.Add(one);
            // A yes can only be about one.
            if (found.Count > 0 && said.Wish != DecisionRecordWish.Show) break;
        }

        return found.Count == 0 ? Reply.Text(Nothing(on)) : found.Aggregate((all, one) => all.And(one));
    }

    public Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);

    public Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        var reply = await runner.RunAsync(slots.GpoId, exchange.Person, new ValidateRecord(slots.MeetingId, slots.Seen), exchange.Stamp,
            (outcome, gpo) => RecordReplies.Render(outcome, gpo, slots.MeetingId).Serialise(), cancellation);
        await _box.ClearAsync(exchange, cancellation);
        return Reply.Deserialise(reply);
    }

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        await _box.ClearAsync(exchange, cancellation);
        return await records.GpoAsync(slots.GpoId, exchange, cancellation) is (var gpo, { } me) && Rights.MayWriteRecords(me)
            && RecordFinder.Draft(gpo, null, slots.MeetingId) is { } open ? RecordReplies.Form(gpo, open) : Reply.Text(Sentences.DraftGone);
    }

    private async Task<Reply?> OfAsync(
        Gpo gpo, Contact me, DecisionRecordWish wish, LocalDate? on, Exchange exchange, CancellationToken cancellation)
    {
        var leads = Rights.MayWriteRecords(me);
        if (leads && RecordFinder.Draft(gpo, on) is { } draft) return await DraftAsync(gpo, draft, wish, exchange, cancellation);
        var last = await records.LastAsync(gpo.Id, on, null, cancellation);
        // Of a meeting that was held after it, the record is still to be written; an older one that nobody closed is no obstacle.
        if (leads && RecordFinder.Unclosed(gpo, on, exchange.Now) is { } running && !(last?.Start >= running.Start))
        {
            return HoldingReplies.Presence(new GpoMeeting(gpo, running), "Le relevé s'écrit quand la réunion est close : notez les présences, puis « Clore la réunion ».");
        }

        if (last is null) return null;
        if (!Rights.MayReadRecords(me)) return Reply.Text(RecordReplies.CharterMissing);
        return wish switch
        {
            DecisionRecordWish.Correct => await CorrectAsync(gpo, last, exchange, cancellation),
            DecisionRecordWish.Validate or DecisionRecordWish.Send => RecordReplies.Final(gpo, last, me).And(Reply.Text(
                $"Ce relevé a été validé et diffusé le {French.Date(last.ValidatedAt!.Value.InZone(gpo.Group.TimeZone).Date)} ; rien n'est à valider.")),
            _ => RecordReplies.Final(gpo, last, me),
        };
    }

    private async Task<Reply> DraftAsync(Gpo gpo, DecisionRecord draft, DecisionRecordWish wish, Exchange exchange, CancellationToken cancellation)
    {
        if (wish == DecisionRecordWish.Correct) return RecordReplies.Form(gpo, draft);
        if (wish == DecisionRecordWish.Show || RecordGuard.Warnings(gpo, draft).Count > 0) return RecordReplies.Draft(gpo, draft);
        await _box.SaveAsync(new RecordSlots(gpo.Id, draft.MeetingId, RecordDraft.Fingerprint(draft)), exchange, cancellation);
        return RecordReplies.Draft(gpo, draft).And(Reply.Text(RecordReplies.ToConfirm));
    }

    private async Task<Reply> CorrectAsync(Gpo gpo, DecisionRecord last, Exchange exchange, CancellationToken cancellation) =>
        Reply.Deserialise(await runner.RunAsync(gpo.Id, exchange.Person, new CorrectRecord(last), exchange.Stamp,
            (outcome, after) => RecordReplies.Render(outcome, after, last.MeetingId).Serialise(), cancellation));

    internal static LocalDate? DayOf(Intent.DecisionRecord said) => DateAnswers.Day(said.On) ?? (said.On as DateMention.Past)?.Date;

    internal static string Nothing(LocalDate? on) => on is { } day
        ? $"Aucun relevé de décisions ne correspond au {French.Date(day)}."
        : "Aucun relevé de décisions n'est encore validé. Il s'écrit quand une réunion est close.";
}

using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards.Meetings;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>Planning: by the form, by a sentence, or by one question after the other; always shown before it is sent.</summary>
public sealed class ScheduleFlow : IDraftFlow
{
    private static readonly string[] EditWords = ["modifier", "modifie", "corriger", "corrige", "changer"];

    private readonly GpoFinder _gpos;
    private readonly CommandRunner _runner;
    private readonly ICalendar _calendar;
    private readonly DraftBox<ScheduleSlots> _box;
    private readonly ScheduleReplies _replies;
    private readonly ScheduleTalk _talk;

    public ScheduleFlow(GpoFinder gpos, IDrafts drafts, CommandRunner runner, ICalendar calendar, PlanConflicts conflicts)
    {
        (_gpos, _runner, _calendar) = (gpos, runner, calendar);
        _box = new DraftBox<ScheduleSlots>(drafts, ScheduleSlots.Kind, ScheduleSlots.Version, static () => ScheduleJson.Default.ScheduleSlots);
        _replies = new ScheduleReplies(_box, calendar, conflicts);
        _talk = new ScheduleTalk(_replies);
    }

    public string Kind => ScheduleSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.Schedule said) return null;
        var led = await _gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.Count == 0) return Reply.Text(Sentences.NoGpoToLead);
        var named = GpoFinder.Named(led, said.GpoWords);
        if (named is not [var gpo, ..]) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));

        var slots = ScheduleSlots.From(said, gpo, exchange.Today);
        if (said.GpoWords is not null && named.Count > 1)
            return await MendAsync(ScheduleQuestion.Gpo, $"{French.Join(named.Select(g => g.Id))} correspondent : choisissez le GPO.");
        if (DateAnswers.Problem(said.Date) is { } day) return await MendAsync(ScheduleQuestion.Date, day);
        if (DateAnswers.Problem(said.Until) is { } until) return await MendAsync(ScheduleQuestion.Until, until);
        if (slots is { Until: not null, Rhythm: null })
            return await MendAsync(ScheduleQuestion.Rhythm, "À quel rythme jusqu'à cette date ?");
        if (slots is { Count: not null, Rhythm: null }) return await MendAsync(ScheduleQuestion.Rhythm, "À quel rythme ?");
        return slots.Date is null
            ? await _replies.FormAsync(slots, gpo, led, exchange, cancellation)
            : await _replies.PreviewAsync(slots, gpo, led, inWords: false, exchange, cancellation);

        Task<Reply> MendAsync(ScheduleQuestion question, string problem) => _replies.FormAsync(
            slots with { Asked = question, Correcting = question == ScheduleQuestion.Date || slots.Date is not null },
            gpo, led, exchange, cancellation, problem);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.MeetingForm or Verbs.MeetingPreview)) return null;
        var led = await _gpos.LoadLedAsync(exchange.Person, cancellation);
        var chosen = button.Inputs.Text(MeetingForm.GpoInput) ?? button.Data.Gpo;
        var gpo = chosen is null ? led.FirstOrDefault() : led.FirstOrDefault(g => g.Id == chosen);
        if (gpo is null) return Reply.Text(led.Count == 0 ? Sentences.NoGpoToLead : RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        if (button.Verb == Verbs.MeetingForm || !button.Data.IsCurrent)
        {
            return await _replies.FormAsync(
                new ScheduleSlots(gpo.Id), gpo, led, exchange, cancellation, button.Data.IsCurrent ? null : Sentences.CardOutdated);
        }

        var (slots, problem) = ScheduleInputs.Read(button.Inputs, gpo);
        if (led.FirstOrDefault(g => g.Id == button.Data.Gpo) is { } drawnFor && drawnFor.Id != gpo.Id)
        {
            // Its contacts, place and hour are others: they are shown before any date is.
            var moved = slots.MovedTo(gpo, drawnFor, exchange.Today) with { Asked = ScheduleQuestion.Change, Correcting = true };
            var notice = $"Voici les contacts, le lieu et l'horaire du GPO {gpo.Id}. Vérifiez-les, puis demandez les dates.";
            return await _replies.FormAsync(moved, gpo, led, exchange, cancellation, notice: notice);
        }

        return problem is null
            ? await _replies.PreviewAsync(slots, gpo, led, inWords: false, exchange, cancellation)
            : await _replies.FormAsync(slots, gpo, led, exchange, cancellation, problem);
    }

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return null;
        var led = await _gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.FirstOrDefault(g => g.Id == slots.GpoId) is not { } gpo) return Reply.Text(Sentences.DraftGone);
        return EditWords.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase)
            ? await OnEditAsync(draft, exchange, cancellation)
            : await _talk.OnAnswerAsync(slots, text, gpo, led, exchange, cancellation);
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        var led = await _gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.FirstOrDefault(g => g.Id == slots.GpoId) is not { } gpo) return Reply.Text(Sentences.DraftGone);
        if (slots.Asked is not null) return await _talk.OnOkAsync(slots, gpo, led, exchange, cancellation);
        if (slots.Date is not { } date) return await _replies.AskAsync(slots, ScheduleQuestion.Date, gpo, exchange, cancellation);
        var reply = await _runner.RunAsync(gpo.Id, exchange.Person, slots.ToPlan(gpo, date), exchange.Stamp, Render, cancellation);
        await _box.ClearAsync(exchange, cancellation);
        return Reply.Deserialise(reply);
    }

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        var led = await _gpos.LoadLedAsync(exchange.Person, cancellation);
        return led.FirstOrDefault(g => g.Id == slots.GpoId) is { } gpo
            ? await _replies.FormAsync(
                slots with { Asked = ScheduleQuestion.Change, Correcting = true }, gpo, led, exchange, cancellation)
            : Reply.Text(Sentences.DraftGone);
    }

    private string Render(Outcome outcome, Gpo? after) => (outcome switch
    {
        Outcome.Done { Happening: MeetingsPlanned planned } when after is not null =>
            Reply.Card(MeetingPlannedCard.Of(after, planned, _calendar.SendsInvitations), MeetingPlannedCard.Title(planned)),
        Outcome.Refused refused => Reply.Text(RefusalTexts.Of(refused.Reason)),
        _ => Reply.Text(Sentences.AlreadyDone),
    }).Serialise();
}

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
public sealed class ScheduleFlow(GpoFinder gpos, IDrafts drafts, CommandRunner runner, ICalendar calendar) : IDraftFlow
{
    private readonly DraftBox<ScheduleSlots> _box = new(drafts, ScheduleSlots.Kind, ScheduleSlots.Version, ScheduleJson.Default.ScheduleSlots);

    public string Kind => ScheduleSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.Schedule said) return null;
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.Count == 0) return Reply.Text(Sentences.NoGpoToLead);
        if (GpoFinder.Named(led, said.GpoWords) is not [var gpo, ..]) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));

        var slots = ScheduleSlots.From(said, gpo, exchange.Today);
        var problem = DateAnswers.Problem(said.Date) ?? DateAnswers.Problem(said.Until);
        return problem is null && slots.Date is not null
            ? await PreviewAsync(slots, gpo, led, exchange, cancellation)
            : await FormAsync(slots with { Asked = ScheduleQuestion.Date }, gpo, led, problem, exchange, cancellation);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.MeetingForm or Verbs.MeetingPreview)) return null;
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        var chosen = button.Inputs.Text(MeetingForm.GpoInput) ?? button.Data.Gpo;
        var gpo = chosen is null ? led.FirstOrDefault() : led.FirstOrDefault(g => g.Id == chosen);
        if (gpo is null) return Reply.Text(led.Count == 0 ? Sentences.NoGpoToLead : RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        if (button.Verb == Verbs.MeetingForm)
            return await FormAsync(new ScheduleSlots(gpo.Id, Asked: ScheduleQuestion.Date), gpo, led, null, exchange, cancellation);

        var (slots, problem) = ScheduleInputs.Read(button.Inputs, gpo);
        // Another GPO was chosen: its contacts, place and hour are others, so the form is shown again with them.
        if (button.Data.Gpo is { } drawnFor && drawnFor != gpo.Id)
            return await FormAsync(new ScheduleSlots(gpo.Id, slots.Date, Rhythm: slots.Rhythm, Until: slots.Until), gpo, led, null, exchange, cancellation);
        return problem is null
            ? await PreviewAsync(slots, gpo, led, exchange, cancellation)
            : await FormAsync(slots, gpo, led, problem, exchange, cancellation);
    }

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { Asked: { } asked } slots) return null;
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.FirstOrDefault(g => string.Equals(g.Id, text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } other)
            return await AskAsync(new ScheduleSlots(other.Id, Asked: ScheduleQuestion.Date), other, exchange, cancellation);
        if (led.FirstOrDefault(g => g.Id == slots.GpoId) is not { } gpo) return Reply.Text(Sentences.DraftGone);

        var (filled, problem) = ScheduleQuestions.Fill(slots, text, gpo, exchange.Today);
        if (problem is not null) return Reply.Text(problem);
        return await NextAsync(filled, asked, gpo, led, exchange, cancellation);
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.FirstOrDefault(g => g.Id == slots.GpoId) is not { } gpo) return Reply.Text(Sentences.DraftGone);
        // "ok" to a question takes the habit of the GPO.
        if (slots is { Asked: { } asked } && (asked != ScheduleQuestion.Date || slots.Date is not null))
            return await NextAsync(slots, asked, gpo, led, exchange, cancellation);
        if (slots.Date is not { } date) return await AskAsync(slots, gpo, exchange, cancellation);

        var reply = Reply.Deserialise(await runner.RunAsync(gpo.Id, exchange.Person, slots.ToPlan(gpo, date), exchange.Stamp, Render, cancellation));
        await _box.ClearAsync(exchange, cancellation);
        return reply;
    }

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        return led.FirstOrDefault(g => g.Id == slots.GpoId) is { } gpo
            ? await FormAsync(slots, gpo, led, null, exchange, cancellation)
            : Reply.Text(Sentences.DraftGone);
    }

    private string Render(Outcome outcome, Gpo? after) => (outcome switch
    {
        Outcome.Done { Happening: MeetingsPlanned planned } when after is not null =>
            Reply.Card(MeetingPlannedCard.Of(after, planned, calendar.SendsInvitations), "Réunion planifiée"),
        Outcome.Refused refused => Reply.Text(RefusalTexts.Of(refused.Reason)),
        _ => Reply.Text(Sentences.AlreadyDone),
    }).Serialise();

    private async Task<Reply> NextAsync(
        ScheduleSlots slots, ScheduleQuestion asked, Gpo gpo, IReadOnlyList<Gpo> led, Exchange exchange, CancellationToken cancellation) =>
        ScheduleQuestions.After(asked, slots) is { } next
            ? await AskAsync(slots with { Asked = next }, gpo, exchange, cancellation)
            : await PreviewAsync(slots, gpo, led, exchange, cancellation);

    private async Task<Reply> AskAsync(ScheduleSlots slots, Gpo gpo, Exchange exchange, CancellationToken cancellation)
    {
        await _box.SaveAsync(slots, exchange, cancellation);
        var question = ScheduleQuestions.Text(slots.Asked ?? ScheduleQuestion.Date, slots, gpo);
        return Reply.Text($"{gpo.Id} – {question}");
    }

    private async Task<Reply> PreviewAsync(
        ScheduleSlots slots, Gpo gpo, IReadOnlyList<Gpo> led, Exchange exchange, CancellationToken cancellation)
    {
        var plan = slots.ToPlan(gpo, slots.Date!.Value);
        var situation = new Situation(gpo, gpo.FindByEmail(exchange.Person.Email)!, exchange.Now, exchange.Through, exchange.TurnId, calendar.SendsInvitations);
        if (plan.Check(situation) is { } refused)
            return await FormAsync(slots with { Asked = ScheduleQuestion.Date }, gpo, led, RefusalTexts.Of(refused.Reason), exchange, cancellation);
        var draftId = await _box.SaveAsync(slots with { Asked = null }, exchange, cancellation);
        return Reply.Card(MeetingPreviewCard.Of(gpo, plan, plan.PlanDates(gpo), draftId), "Réunion à confirmer");
    }

    private async Task<Reply> FormAsync(
        ScheduleSlots slots, Gpo gpo, IReadOnlyList<Gpo> led, string? problem, Exchange exchange, CancellationToken cancellation)
    {
        await _box.SaveAsync(slots, exchange, cancellation);
        var question = slots.Asked is { } asked ? ScheduleQuestions.Text(asked, slots, gpo) : null;
        return Reply.Card(MeetingFormCard.Of(ScheduleInputs.ToForm(slots, gpo, led, exchange.Today, problem, question)), MeetingFormCard.Summary);
    }
}

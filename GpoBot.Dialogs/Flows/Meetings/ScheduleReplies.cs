using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Cards.Meetings;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>What planning answers before anything is written: a question, the form, or the preview. Each leaves its draft behind.</summary>
internal sealed class ScheduleReplies(DraftBox<ScheduleSlots> box, ICalendar calendar, PlanConflicts conflicts)
{
    public async Task<Reply> AskAsync(
        ScheduleSlots slots, ScheduleQuestion question, Gpo gpo, Exchange exchange, CancellationToken cancellation, string? problem = null)
    {
        await box.SaveAsync(slots with { Asked = question }, exchange, cancellation);
        var text = $"{gpo.Id} – {ScheduleQuestions.Text(question, slots, gpo, exchange.Today)}";
        return Reply.Text(problem is null ? text : $"{problem}\n\n{text}");
    }

    /// <param name="slots">Its open question, the date when there is none, can be answered by typing instead of the form.</param>
    public async Task<Reply> FormAsync(
        ScheduleSlots slots, Gpo gpo, IReadOnlyList<Gpo> led, Exchange exchange, CancellationToken cancellation,
        string? problem = null, string? notice = null)
    {
        var asked = slots.Asked ?? ScheduleQuestion.Date;
        await box.SaveAsync(slots with { Asked = asked }, exchange, cancellation);
        var notes = new FormNotes(problem, notice, ScheduleQuestions.Text(asked, slots, gpo, exchange.Today));
        return Reply.Card(MeetingFormCard.Of(ScheduleInputs.ToForm(slots, gpo, led, exchange.Today, notes)), MeetingFormCard.Summary);
    }

    /// <summary>
    /// The dates and people to confirm. A plan that would be refused comes back with the reason and the question that mends it:
    /// in words to whoever answers in words, on the form to the others.
    /// </summary>
    public async Task<Reply> PreviewAsync(
        ScheduleSlots slots, Gpo gpo, IReadOnlyList<Gpo> led, bool inWords, Exchange exchange, CancellationToken cancellation)
    {
        if (slots.Date is not { } date) return await AskAsync(slots, ScheduleQuestion.Date, gpo, exchange, cancellation);
        var plan = slots.ToPlan(gpo, date);
        var situation = new Situation(
            gpo, gpo.FindByEmail(exchange.Person.Email)!, exchange.Now, exchange.Through, exchange.TurnId, calendar.SendsInvitations);
        if (plan.Check(situation) is not { } refused)
        {
            var draftId = await box.SaveAsync(slots with { Asked = null, Correcting = false }, exchange, cancellation);
            var notes = await conflicts.OfAsync(gpo, plan, cancellation);
            return Reply.Card(MeetingPreviewCard.Of(gpo, plan, plan.PlanDates(gpo), draftId, notes), MeetingPreviewCard.Summary);
        }

        var question = ScheduleQuestions.For(refused.Reason.Code);
        var problem = RefusalTexts.Of(refused.Reason);
        // What names a person is kept nowhere, not even in the draft or on the form it was typed in.
        var kept = refused.Reason.Code == RefusalCode.PlaceNamesAPerson ? slots with { Place = null } : slots;
        kept = kept with { Asked = question, Correcting = true };
        return inWords
            ? await AskAsync(kept, question, gpo, exchange, cancellation, problem)
            : await FormAsync(kept, gpo, led, exchange, cancellation, problem);
    }
}

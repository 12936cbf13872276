using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Turns;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>The typed way: takes an answer, then asks the next thing or shows the plan.</summary>
internal sealed class ScheduleTalk(ScheduleReplies replies)
{
    /// <summary>Null when the plan waits for a yes and the words are about something else.</summary>
    public async Task<Reply?> OnAnswerAsync(
        ScheduleSlots slots, string text, Gpo gpo, IReadOnlyList<Gpo> led, Exchange exchange, CancellationToken cancellation)
    {
        if (led.FirstOrDefault(g => IsSaid(g, text)) is { } said) return await OnGpoAsync(slots, gpo, said, led, exchange, cancellation);

        var now = exchange.Now.InZone(gpo.Group.TimeZone).LocalDateTime;
        var problem = "";
        if (slots.Asked is not null)
        {
            (var filled, problem) = ScheduleAnswers.Fill(slots, text, gpo, now);
            if (problem is null) return await NextAsync(filled, gpo, led, exchange, cancellation);
        }

        // All else is settled: words that do not answer the question may still say what is to change.
        if ((slots.Asked is null || slots.Correcting) && ScheduleAnswers.Change(slots, text, gpo, now) is var (changed, unusable))
        {
            return unusable is null
                ? await replies.PreviewAsync(changed, gpo, led, inWords: true, exchange, cancellation)
                : Reply.Text(unusable);
        }

        return slots.Asked is null ? null : Reply.Text(problem);
    }

    /// <summary>"ok" to the open question takes the habit of the GPO.</summary>
    public async Task<Reply> OnOkAsync(
        ScheduleSlots slots, Gpo gpo, IReadOnlyList<Gpo> led, Exchange exchange, CancellationToken cancellation) => slots.Asked switch
    {
        ScheduleQuestion.Gpo => await replies.AskAsync(slots, ScheduleQuestion.Gpo, gpo, exchange, cancellation),
        ScheduleQuestion.Date => await NextAsync(
            slots with { Date = slots.Date ?? NextHabitualDate.Of(gpo, exchange.Today) }, gpo, led, exchange, cancellation),
        ScheduleQuestion.Time => await NextAsync(slots with { Time = null }, gpo, led, exchange, cancellation),
        ScheduleQuestion.Minutes => await NextAsync(slots with { Minutes = null }, gpo, led, exchange, cancellation),
        ScheduleQuestion.Place => await NextAsync(slots with { Place = null }, gpo, led, exchange, cancellation),
        ScheduleQuestion.Rhythm => await NextAsync(slots.EndingAt(null, null) with { Rhythm = Rhythm.Once }, gpo, led, exchange, cancellation),
        ScheduleQuestion.Until => await NextAsync(slots.EndingAt(null, null), gpo, led, exchange, cancellation),
        ScheduleQuestion.Invited => await NextAsync(slots with { InvitedIds = null }, gpo, led, exchange, cancellation),
        _ => await NextAsync(slots, gpo, led, exchange, cancellation),
    };

    private static bool IsSaid(Gpo gpo, string text) =>
        string.Equals(text.Trim(' ', '.', '!').Split(' ')[^1], gpo.Id, StringComparison.OrdinalIgnoreCase);

    private async Task<Reply> OnGpoAsync(
        ScheduleSlots slots, Gpo former, Gpo said, IReadOnlyList<Gpo> led, Exchange exchange, CancellationToken cancellation)
    {
        var moved = said.Id == former.Id ? slots : slots.MovedTo(said, former, exchange.Today);
        if (slots is { Correcting: false, Asked: { } asked and not ScheduleQuestion.Gpo })
            return await replies.AskAsync(moved, moved.Date is null ? ScheduleQuestion.Date : asked, said, exchange, cancellation);
        // The date that was but the habit of the former GPO gives way to the habit of this one, for all to be seen.
        var dated = slots.Date is null ? moved : moved with { Date = moved.Date ?? NextHabitualDate.Of(said, exchange.Today) };
        return await replies.PreviewAsync(dated, said, led, inWords: true, exchange, cancellation);
    }

    private async Task<Reply> NextAsync(
        ScheduleSlots slots, Gpo gpo, IReadOnlyList<Gpo> led, Exchange exchange, CancellationToken cancellation) =>
        slots.Date is not null && ScheduleQuestions.After(slots.Asked!.Value, slots) is { } next
            ? await replies.AskAsync(slots, next, gpo, exchange, cancellation)
            : await replies.PreviewAsync(slots, gpo, led, inWords: true, exchange, cancellation);
}

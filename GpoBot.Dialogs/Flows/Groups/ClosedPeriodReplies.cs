using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Guard;
using GpoBot.Dialogs.Cards.Groups;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Groups;

/// <summary>What is answered about closed periods: the form, the preview, the list, and what was done.</summary>
internal sealed class ClosedPeriodReplies(DraftBox<ClosedPeriodSlots> box)
{
    public static Reply List(IReadOnlyList<Gpo> gpos, Exchange exchange)
    {
        var coming = ClosedPeriodListCard.Coming(gpos, exchange.Today);
        var mayAdd = gpos.Any(Leads);
        var where = gpos.Count == 1 ? $" pour {gpos[0].Id}" : "";
        var title = coming.Count == 0 ? $"Aucune fermeture n'est notée{where}" : French.Count(coming.Count, "fermeture notée") + where;
        return Reply.Card(ClosedPeriodListCard.Of(title, coming, Leads, mayAdd), title);

        bool Leads(Gpo gpo) => gpo.FindByEmail(exchange.Person.Email) is { LeadsTheGroup: true };
    }

    public async Task<Reply> FormAsync(
        ClosedPeriodSlots slots, Gpo gpo, IReadOnlyList<Gpo> led, string? problem, Exchange exchange, CancellationToken cancellation)
    {
        // Not even a draft keeps words that name a person, nor are they shown again.
        if (GpoGuard.NamesAPerson(slots.Name, gpo)) (slots, problem) = (slots with { Name = null }, Sentences.FieldNamesAPerson);
        await box.SaveAsync(slots with { Asks = true }, exchange, cancellation);
        return Reply.Card(ClosedPeriodFormCard.Of(new ClosedPeriodForm(
            gpo, [.. led.Select(g => g.Group)], slots.From, slots.To, slots.Name, exchange.Today, problem)), ClosedPeriodFormCard.Summary);
    }

    /// <summary>The preview once the days are known, else the question for them.</summary>
    public async Task<Reply> NextAsync(
        ClosedPeriodSlots slots, Gpo gpo, IReadOnlyList<Gpo> led, string? problem, Exchange exchange, CancellationToken cancellation)
    {
        if (problem is null && slots.Command is not null) return await PreviewAsync(slots, gpo, led, exchange, cancellation);
        await box.SaveAsync(slots with { Asks = true }, exchange, cancellation);
        return Reply.Text($"{problem}\n\n{gpo.Id} – {ClosedPeriodFormCard.Question}".TrimStart());
    }

    public async Task<Reply> PreviewAsync(
        ClosedPeriodSlots slots, Gpo gpo, IReadOnlyList<Gpo> led, Exchange exchange, CancellationToken cancellation)
    {
        if (Refusal(slots, gpo, exchange) is { } problem) return await FormAsync(slots, gpo, led, problem, exchange, cancellation);
        var draftId = await box.SaveAsync(slots with { Asks = false }, exchange, cancellation);
        var command = slots.Command!;
        var within = command.MeetingsWithin(gpo, exchange.Now.InZone(gpo.Group.TimeZone).LocalDateTime);
        return Reply.Card(ClosedPeriodCard.Preview(gpo, command.Asked, within, draftId), ClosedPeriodCard.ToConfirm);
    }

    /// <summary>The period that holds this day, to confirm; the list where none does, or where it was not said.</summary>
    public async Task<Reply> TakeBackAsync(IReadOnlyList<Gpo> gpos, LocalDate? day, Exchange exchange, CancellationToken cancellation)
    {
        var coming = ClosedPeriodListCard.Coming(gpos, exchange.Today);
        var meant = coming.Where(line => day is null || line.Period.Holds(day.Value)).ToList();
        if (meant is not [var (gpo, period)]) return List(gpos, exchange);
        var draftId = await box.SaveAsync(new ClosedPeriodSlots(gpo.Id, period.From, period.To, Reopens: true), exchange, cancellation);
        return Reply.Card(ClosedPeriodCard.ToTakeBack(gpo, period, draftId), ClosedPeriodCard.ToRemove);
    }

    /// <summary>Why the command would be refused, in words; null when it would not, or is not complete.</summary>
    public static string? Refusal(ClosedPeriodSlots slots, Gpo gpo, Exchange exchange)
    {
        var situation = new Situation(
            gpo, gpo.FindByEmail(exchange.Person.Email)!, exchange.Now, exchange.Through, exchange.TurnId, CalendarInvites: false);
        return slots.Command?.Check(situation) is { } refused ? RefusalTexts.Of(refused.Reason) : null;
    }

    public static string Render(Outcome outcome, Gpo? after) => (outcome switch
    {
        Outcome.Done { Happening: PeriodClosed closed } when after is not null => Closed(after, closed),
        Outcome.Unchanged { Happening: PeriodClosed closed } when after is not null => Closed(after, closed),
        Outcome.Done { Happening: PeriodReopened reopened } when after is not null =>
            Reply.Card(ClosedPeriodCard.Removed(after, reopened.Period), ClosedPeriodCard.RemovedTitle),
        Outcome.Refused refused => Reply.Text(RefusalTexts.Of(refused.Reason)),
        _ => Reply.Text(Sentences.AlreadyDone),
    }).Serialise();

    private static Reply Closed(Gpo gpo, PeriodClosed closed) =>
        Reply.Card(ClosedPeriodCard.Done(gpo, closed.Period, closed.Within), ClosedPeriodCard.DoneTitle);
}

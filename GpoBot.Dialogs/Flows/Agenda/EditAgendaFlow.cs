using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.Agenda;
using GpoBot.Core.Meetings.Points;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards.Agenda;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Agenda;

/// <summary>"modifier l'ordre du jour": a lead takes points off and adds one.</summary>
public sealed class EditAgendaFlow(GpoFinder gpos, CommandRunner runner) : IFlow
{
    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.EditAgenda said) return null;
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.Count == 0) return Reply.Text(Sentences.NoGpoToLead);
        var next = GpoFinder.Named(led, said.GpoWords)
            .Select(gpo => (Gpo: gpo, Meeting: MeetingAgenda.Next(gpo, TodayIn(gpo, exchange))))
            .Where(line => line.Meeting is not null).OrderBy(line => line.Meeting!.Start).FirstOrDefault();
        return next.Meeting is null
            ? Reply.Text("Aucune réunion n'est planifiée : il n'y a pas d'ordre du jour. Écrivez **planifier** pour en créer une.")
            : Form(next.Gpo, next.Meeting, exchange);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.AgendaForm or Verbs.AgendaSet)) return null;
        if (await gpos.LoadAsync(button.Data.Gpo, exchange.Person, cancellation) is not { } gpo
            || !Rights.MayEditAgendas(gpo.FindByEmail(exchange.Person.Email)!))
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.NotAllowed)));
        if (gpo.FindMeeting(button.Data.Id ?? "") is not { Status: MeetingStatus.Planned } meeting)
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownMeeting)));
        if (button.Verb == Verbs.AgendaForm || !button.Data.IsCurrent) return Form(gpo, meeting, exchange);
        return await SetAsync(gpo, meeting, button, exchange, cancellation);
    }

    // What was taken off and the new point are one decision for whoever presses: both are stored, or neither.
    private async Task<Reply> SetAsync(Gpo gpo, Meeting meeting, Button button, Exchange exchange, CancellationToken cancellation)
    {
        var lead = gpo.FindByEmail(exchange.Person.Email)!;
        var kept = button.Inputs.Choices(AgendaFormCard.KeptInput);
        var leftOut = AgendaFormCard.Points(gpo, meeting, lead, TodayIn(gpo, exchange)).Select(one => one.Id).Except(kept).ToList();
        var command = new SetAgenda(new EditAgenda(meeting.Id, leftOut), button.Inputs.Text(AgendaFormCard.NewInput));
        return Reply.Deserialise(await runner.RunAsync(gpo.Id, exchange.Person, command, exchange.Stamp, Render, cancellation));

        string Render(Outcome outcome, Gpo? after) => (outcome switch
        {
            Outcome.Refused { Reason.Code: RefusalCode.NamesAPerson } => Form(gpo, meeting, exchange, Sentences.FieldNamesAPerson),
            Outcome.Refused refused => Form(gpo, meeting, exchange, RefusalTexts.Of(refused.Reason)),
            _ when after?.FindMeeting(meeting.Id) is { } now => Form(after, now, exchange, "L'ordre du jour est à jour."),
            _ => Reply.Text(Sentences.AlreadyDone),
        }).Serialise();
    }

    private static Reply Form(Gpo gpo, Meeting meeting, Exchange exchange, string? note = null) => Reply.Card(
        AgendaFormCard.Of(gpo, meeting, gpo.FindByEmail(exchange.Person.Email)!, TodayIn(gpo, exchange), note), AgendaFormCard.Title(meeting));

    private static LocalDate TodayIn(Gpo gpo, Exchange exchange) => exchange.Now.InZone(gpo.Group.TimeZone).Date;
}

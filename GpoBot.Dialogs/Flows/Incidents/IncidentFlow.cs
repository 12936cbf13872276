using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Incidents;
using GpoBot.Core.Ports;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Incidents;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Incidents;

/// <summary>"fiche incident": the closed form of a transport operator, and its reference in return.</summary>
public sealed class IncidentFlow(GpoFinder gpos, CommandRunner runner, IReferenceNumbers numbers) : IFlow
{
    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.ReportIncident said) return null;
        var open = await OpenAsync(exchange, cancellation);
        return GpoFinder.Named(open, said.GpoWords) is [var gpo, ..] ? Form(gpo, null, null, Guid.NewGuid().ToString("N")[..12], exchange) : Refused;
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.IncidentForm or Verbs.Incident)) return null;
        if ((await OpenAsync(exchange, cancellation)).FirstOrDefault(gpo => gpo.Id == button.Data.Gpo) is not { } gpo) return Refused;
        var form = button.Data.Draft ?? Guid.NewGuid().ToString("N")[..12];
        if (button.Verb == Verbs.IncidentForm || !button.Data.IsCurrent) return Form(gpo, null, null, Guid.NewGuid().ToString("N")[..12], exchange);
        if (IncidentInputs.Read(button.Inputs) is not { } fields)
            return Form(gpo, button.Inputs, "Complétez le type, la gravité, le jour, l'heure et le lieu ; les nombres s'écrivent en chiffres.", form, exchange);
        var id = $"IN{await numbers.NextAsync("IN", cancellation):000}";
        Refusal? refusal = null;
        // One form makes one incident, however often its button is pressed.
        var stamp = exchange.Stamp with { TurnId = RecentTurns.IdOf(exchange.ConversationId, $"incident {form}") };
        var reply = await runner.RunAsync(gpo.Id, exchange.Person, new ReportIncident(id, fields), stamp, (outcome, after) =>
        {
            refusal = (outcome as Outcome.Refused)?.Reason;
            return (outcome switch
            {
                Outcome.Done { Happening: IncidentReported { Incident: var incident } } when after is not null =>
                    Reply.Card(IncidentCard.Sent(after, incident), IncidentCard.SentTitle(incident)),
                Outcome.Refused refused => Reply.Text(RefusalTexts.Of(refused.Reason)),
                _ => Reply.Text(Sentences.AlreadyDone),
            }).Serialise();
        }, cancellation);
        return refusal is { Code: RefusalCode.IncidentNumbers or RefusalCode.IncidentToCome or RefusalCode.IncidentTooOld }
            ? Form(gpo, button.Inputs, RefusalTexts.Of(refusal), form, exchange) : Reply.Deserialise(reply);
    }

    private static Reply Refused => Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.OperatorsOnly)));

    private async Task<IReadOnlyList<Gpo>> OpenAsync(Exchange exchange, CancellationToken cancellation) =>
        [.. (await gpos.LoadAllAsync(exchange.Person, cancellation)).Where(gpo => Rights.MayReportIncidents(gpo.FindByEmail(exchange.Person.Email)!, gpo.Group))];

    private static Reply Form(Gpo gpo, CardInputs? held, string? fault, string form, Exchange exchange) => Reply.Card(IncidentFormCard.Of(
        gpo, gpo.FindByEmail(exchange.Person.Email)!, exchange.Now.InZone(gpo.Group.TimeZone).Date, held, fault, form), IncidentFormCard.Title);
}

using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Incidents;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards.Incidents;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Incidents;

/// <summary>"fiches incident": what the operators have sent, for who leads the thematic group and for nobody else.</summary>
public sealed class IncidentListFlow(GpoFinder gpos, CommandRunner runner) : IFlow
{
    // The same to a lead of another group and to anybody else: that there are such lists is no secret, what stands in them is.
    private const string NotHere = "Les fiches incident sont lues par le référent du GPO thématique transports seulement.";

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.ListIncidents said) return null;
        return GpoFinder.Named(await OpenAsync(exchange, cancellation), said.GpoWords) is [var gpo, ..]
            ? List(gpo, new IncidentFilter(), null, exchange) : Reply.Text(NotHere);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.IncidentList or Verbs.IncidentHandle)) return null;
        if ((await OpenAsync(exchange, cancellation)).FirstOrDefault(gpo => gpo.Id == button.Data.Gpo) is not { } gpo) return Reply.Text(NotHere);
        if (button.Verb == Verbs.IncidentList) return List(gpo, IncidentFilter.Of(button.Data, button.Inputs), button.Data.Choice, exchange);
        return Reply.Deserialise(await runner.RunAsync(gpo.Id, exchange.Person, new HandleIncident(button.Data.Id ?? ""), exchange.Stamp,
            (outcome, after) => (outcome switch
            {
                Outcome.Done { Happening: IncidentHandled { Incident: var incident } } when after is not null =>
                    List(after, new IncidentFilter(), null, exchange, $"{incident.Id} est marquée comme traitée."),
                Outcome.Refused refused => Reply.Text(RefusalTexts.Of(refused.Reason)),
                _ => Reply.Text(Sentences.AlreadyDone),
            }).Serialise(), cancellation));
    }

    private async Task<IReadOnlyList<Gpo>> OpenAsync(Exchange exchange, CancellationToken cancellation) =>
        [.. (await gpos.LoadAllAsync(exchange.Person, cancellation)).Where(gpo => Rights.MaySeeIncidents(gpo.FindByEmail(exchange.Person.Email)!, gpo.Group))];

    private static Reply List(Gpo gpo, IncidentFilter filter, string? from, Exchange exchange, string? note = null)
    {
        var oldest = exchange.Now - Duration.FromDays(Incident.KeptDays);
        List<Incident> shown = [.. gpo.Incidents.Where(one => one.SentAt >= oldest && filter.Fits(one)).OrderByDescending(one => one.SentAt).ThenBy(one => one.Id, StringComparer.Ordinal)];
        return Reply.Card(IncidentListCard.Of(gpo, shown, filter, from, note), note ?? French.Count(shown.Count, "fiche incident", "fiches incident"));
    }
}

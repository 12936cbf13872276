using GpoBot.Core.Access;
using GpoBot.Core.Calendars;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;

namespace GpoBot.Core.Incidents;

/// <summary>A transport operator sends an incident to who leads the thematic group, and has a reference in return.</summary>
/// <param name="Id">Reference taken beforehand from the series <c>IN</c>.</param>
public sealed record ReportIncident(string Id, IncidentFields Fields) : ICommand
{
    // Those that have become old leave with the next one that comes; a transaction holds a hundred rows.
    private const int MostArchived = 20;

    public string Verb => "incident.report";

    public Outcome Decide(Situation situation)
    {
        var (gpo, actor) = (situation.Gpo, situation.Actor);
        if (!Rights.MayReportIncidents(actor, gpo.Group)) return Outcome.Refuse(RefusalCode.OperatorsOnly);
        if (Fields.Fault(situation.LocalNow) is { } fault) return Outcome.Refuse(fault);

        var incident = new Incident { Id = Id, SentBy = actor.Id, SentAt = situation.Now, Fields = Fields };
        var old = gpo.Incidents.Where(one => one.SentAt.InZone(gpo.Group.TimeZone).Date < situation.Today.PlusDays(-Incident.KeptDays))
            .Take(MostArchived).ToList();
        return new Outcome.Done(new IncidentReported(incident), [
            incident, .. old.Select(one => one with { Archived = true }),
            .. LeadNews.Reader(gpo) is { } lead
                ? [EffectFactory.Message(situation, MessageTopics.IncidentReported, lead.Id, incident.Id, incident.Id)] : Array.Empty<Effect>(),
            situation.Audit(Verb, incident.Id, null, $"{Fields.Kind} {Fields.Severity}"),
        ], old);
    }
}

/// <summary>The incident as it was sent.</summary>
public sealed record IncidentReported(Incident Incident) : Happening;

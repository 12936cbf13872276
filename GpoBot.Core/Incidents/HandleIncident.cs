using GpoBot.Core.Access;
using GpoBot.Core.Deciding;

namespace GpoBot.Core.Incidents;

/// <summary>Who leads the thematic group has dealt with an incident: it leaves the list for the history.</summary>
public sealed record HandleIncident(string Id) : ICommand
{
    public string Verb => "incident.handle";

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MaySeeIncidents(situation.Actor, situation.Gpo.Group) || situation.Gpo.FindIncident(Id) is not { } before)
            return Outcome.Refuse(RefusalCode.UnknownIncident);
        var after = before with { HandledOn = situation.Today, Archived = true };
        return new Outcome.Done(new IncidentHandled(after), [after, situation.Audit(Verb, Id, null, "handled")], [before]);
    }
}

/// <summary>The incident as it left the list.</summary>
public sealed record IncidentHandled(Incident Incident) : Happening;

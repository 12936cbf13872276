using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Guard;

namespace GpoBot.Core.Meetings.Points;

/// <summary>A lead takes a proposed point onto the agenda, or does not; whoever proposed it is told.</summary>
public sealed record DecidePoint(string PointId, bool Accepted, string? Reason) : ICommand
{
    public string Verb => "agenda.decide";

    public Outcome Decide(Situation situation)
    {
        var gpo = situation.Gpo;
        if (!Rights.MayEditAgendas(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (gpo.FindPoint(PointId) is not { } point) return Outcome.Refuse(RefusalCode.UnknownPoint, PointId);
        var state = Accepted ? AgendaPointState.Accepted : AgendaPointState.Refused;
        if (point.State == state) return new Outcome.Unchanged(new PointDecided(point));
        if (Reason is { Length: > ProposePoint.Longest }) return Outcome.Refuse(RefusalCode.TextTooLong);
        if (GpoGuard.NamesAPerson(Reason, gpo)) return Outcome.Refuse(RefusalCode.NamesAPerson);

        var after = point with { State = state, Reason = Accepted ? null : Reason?.Trim() };
        return new Outcome.Done(new PointDecided(after), [
            after,
            .. after.ProposedBy == situation.Actor.Id
                ? Array.Empty<Effect>()
                : [EffectFactory.Message(situation, MessageTopics.PointDecided, after.ProposedBy, $"{after.Id}.{situation.CorrelationId}", after.Id)],
            situation.Audit(Verb, after.Id, point.State.ToString(), state.ToString()),
        ]);
    }
}

/// <summary>The point as it was decided.</summary>
public sealed record PointDecided(AgendaPoint Point) : Happening;

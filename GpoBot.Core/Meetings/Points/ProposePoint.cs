using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Guard;

namespace GpoBot.Core.Meetings.Points;

/// <summary>Puts a point on the agenda of the next meeting: at once when a lead says it, else for the leads to accept.</summary>
public sealed record ProposePoint(string Text) : ICommand
{
    public const int Longest = 200;
    public const int Most = 30;

    public string Verb => "agenda.point";

    public Outcome Decide(Situation situation)
    {
        var (gpo, actor) = (situation.Gpo, situation.Actor);
        if (!Rights.MayProposePoints(actor)) return Outcome.Refuse(RefusalCode.CharterMissing);
        if (string.IsNullOrWhiteSpace(Text)) return Outcome.Refuse(RefusalCode.DecisionMissing);
        if (Text.Length > Longest) return Outcome.Refuse(RefusalCode.TextTooLong);
        if (GpoGuard.NamesAPerson(Text, gpo)) return Outcome.Refuse(RefusalCode.NamesAPerson);
        var text = Text.Trim();
        if (gpo.Points.FirstOrDefault(one => one.State != AgendaPointState.Refused && string.Equals(one.Text, text, StringComparison.OrdinalIgnoreCase)) is { } same)
            return new Outcome.Unchanged(new PointProposed(same));
        if (gpo.Points.Count >= Most) return Outcome.Refuse(RefusalCode.TooManyPoints, $"{Most}");

        var point = new AgendaPoint
        {
            Id = $"OJ{NextNumber(gpo)}", Text = text, ProposedBy = actor.Id, ProposedAt = situation.Now,
            State = actor.LeadsTheGroup ? AgendaPointState.Accepted : AgendaPointState.Proposed,
        };
        return new Outcome.Done(new PointProposed(point), [
            point,
            .. actor.LeadsTheGroup || gpo.Lead is not { Active: true } lead
                ? Array.Empty<Effect>()
                : [EffectFactory.Message(situation, MessageTopics.PointProposed, lead.Id, $"{point.Id}.{situation.CorrelationId}", point.Id)],
            situation.Audit(Verb, point.Id, null, point.State.ToString()),
        ]);
    }

    private static int NextNumber(Groups.Gpo gpo) =>
        gpo.Points.Select(point => int.TryParse(point.Id.AsSpan(2), out var number) ? number : 0).DefaultIfEmpty().Max() + 1;
}

/// <summary>The point as it now stands.</summary>
public sealed record PointProposed(AgendaPoint Point) : Happening;

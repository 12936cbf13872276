using GpoBot.Core.Deciding;

namespace GpoBot.Core.Meetings.Points;

/// <summary>The form of an agenda as a whole: what is left out, and perhaps a point more.</summary>
public sealed record SetAgenda(EditAgenda Edit, string? NewPoint) : ICommand
{
    public string Verb => Edit.Verb;

    public Outcome Decide(Situation situation)
    {
        var edited = Edit.Decide(situation);
        if (edited is Outcome.Refused || string.IsNullOrWhiteSpace(NewPoint)) return edited;
        var added = new ProposePoint(NewPoint).Decide(situation);
        return (edited, added) switch
        {
            (_, Outcome.Refused refused) => refused,
            (Outcome.Done first, Outcome.Done second) => new Outcome.Done(first.Happening, [.. first.Puts, .. second.Puts]),
            (Outcome.Done first, _) => first,
            _ => added,
        };
    }
}

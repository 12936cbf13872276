using GpoBot.Core.Access;
using GpoBot.Core.Deciding;

namespace GpoBot.Core.Places;

/// <summary>
/// From now on this channel or chat is the group's. That no other group has it is made sure of before, since one group knows
/// nothing of another.
/// </summary>
public sealed record LinkPlace(string PlaceId, PlaceKind Kind) : ICommand
{
    public string Verb => "place.link";

    public Outcome Decide(Situation situation)
    {
        var gpo = situation.Gpo;
        if (!Rights.MayLinkPlaces(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (gpo.FindPlace(PlaceId) is { } known) return new Outcome.Unchanged(new PlaceLinked(known));
        if (gpo.Places.Count >= LinkedPlace.MostPlaces) return Outcome.Refuse(RefusalCode.TooManyPlaces, $"{LinkedPlace.MostPlaces}");
        var place = new LinkedPlace { Id = PlaceId, Kind = Kind, LinkedAt = situation.Now, LinkedBy = situation.Actor.Id };
        return new Outcome.Done(new PlaceLinked(place), [place, situation.Audit(Verb, PlaceId, null, $"{Kind}")]);
    }
}

/// <summary>The place that is linked now.</summary>
public sealed record PlaceLinked(LinkedPlace Place) : Happening;

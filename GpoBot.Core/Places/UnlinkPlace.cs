using GpoBot.Core.Access;
using GpoBot.Core.Deciding;

namespace GpoBot.Core.Places;

/// <summary>The channel or chat is the group's no more: nothing of the group is told there any longer.</summary>
public sealed record UnlinkPlace(string PlaceId) : ICommand
{
    public string Verb => "place.unlink";

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MayLinkPlaces(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (situation.Gpo.FindPlace(PlaceId) is not { } place) return new Outcome.Unchanged(new PlaceUnlinked());
        return new Outcome.Done(new PlaceUnlinked(), [situation.Audit(Verb, PlaceId, $"{place.Kind}", null)], [place]);
    }
}

/// <summary>It is linked no more.</summary>
public sealed record PlaceUnlinked : Happening;

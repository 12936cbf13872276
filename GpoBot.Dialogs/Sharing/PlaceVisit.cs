using GpoBot.Connector.Turns;
using GpoBot.Core.Groups;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Turns;
using NodaTime;

namespace GpoBot.Dialogs.Sharing;

/// <summary>One turn in a shared place: where, who, and in which GPO.</summary>
/// <param name="Gpo">The place's own; null when it has none, or none of this person's.</param>
public sealed record PlaceVisit(TurnContext Turn, Place Place, Person Person, Gpo? Gpo, string TurnId, string Through, Instant Now)
{
    public string UserId => Turn.Activity.From!.Id!;

    /// <summary>Questions asked in the place belong to it and to the one who was asked, whichever thread goes on.</summary>
    public Exchange Here => new(Person, Place.Id, UserId, TurnId, Through, Now);

    public TurnStamp StampOf(string draftId) => new(RecentTurns.IdOf(Place.Id, $"draft {draftId}"), Through);
}

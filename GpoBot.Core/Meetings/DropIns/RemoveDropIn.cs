using GpoBot.Core.Access;
using GpoBot.Core.Deciding;

namespace GpoBot.Core.Meetings.DropIns;

/// <summary>Takes drop-in hours back.</summary>
public sealed record RemoveDropIn(string DropInId) : ICommand
{
    public string Verb => "dropin.remove";

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MayNoteDropIns(situation.Actor)) return Outcome.Refuse(RefusalCode.NotDelegate);
        return situation.Gpo.FindDropIn(DropInId) is { } dropIn
            ? new Outcome.Done(new DropInRemoved(dropIn), [situation.Audit(Verb, dropIn.Id, null, null)], [dropIn])
            : Outcome.Refuse(RefusalCode.UnknownDropIn, DropInId);
    }
}

/// <summary>The hours that are no more.</summary>
public sealed record DropInRemoved(DropIn DropIn) : Happening;

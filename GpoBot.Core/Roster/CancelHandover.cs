using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;

namespace GpoBot.Core.Roster;

/// <summary>The announced handover does not take place; whoever was to follow is told.</summary>
public sealed record CancelHandover : ICommand
{
    public string Verb => "group.keep";

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MayHandOver(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (situation.Gpo.Group.Handover is not { } plan) return Outcome.Refuse(RefusalCode.NoHandover);
        return new Outcome.Done(new HandoverCancelled(), [
            situation.Gpo.Group with { Handover = null },
            EffectFactory.Message(situation, PeopleTopics.HandoverOff, plan.SuccessorId, $"{situation.Now.ToUnixTimeSeconds()}"),
            situation.Audit(Verb, situation.Gpo.Id, plan.SuccessorId, null),
        ]);
    }
}

/// <summary>The lead stays.</summary>
public sealed record HandoverCancelled : Happening;

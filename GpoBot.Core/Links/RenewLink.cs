using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;

namespace GpoBot.Core.Links;

/// <summary>Sends whoever holds a link that has expired, or was used, a new one: to their address in the roster, never to another.</summary>
public sealed record RenewLink(LinkItem Item) : ICommand
{
    public string Verb => "link.renew";

    public Outcome Decide(Situation situation)
    {
        if (!Item.IsOpenTo(situation.Actor, situation.Gpo, situation.Now)) return Outcome.Refuse(RefusalCode.NothingAsked, Item.Id);
        return new Outcome.Done(new LinkRenewed(Item), [
            EffectFactory.Message(
                situation, MessageTopics.LinkRenewed, situation.Actor.Id, $"{Item.Id}.{situation.Now.ToUnixTimeSeconds()}", Item.ToString()),
            situation.Audit(Verb, Item.Id, null, null),
        ]);
    }
}

/// <summary>A new link is on its way.</summary>
public sealed record LinkRenewed(LinkItem Item) : Happening;

using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;

namespace GpoBot.Core.Feeds;

/// <summary>
/// Sends a contact the private address of their meetings. The address is made when the message leaves, so that neither the store
/// nor whoever asks for it ever holds it.
/// </summary>
public sealed record SendFeedLink(string ContactId) : ICommand
{
    public string Verb => "feed.send";

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MaySendFeedLinks(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (situation.Gpo.FindContact(ContactId) is not { Active: true } contact) return Outcome.Refuse(RefusalCode.UnknownContact);
        return new Outcome.Done(new FeedLinkSent(contact), [
            // Asked for again it is sent again: the former message may be lost, and what was sent last holds.
            EffectFactory.Message(situation, MessageTopics.FeedLink, contact.Id, situation.CorrelationId),
            situation.Audit(Verb, contact.Id, null, null),
        ]);
    }
}

/// <summary>The address is on its way to this contact.</summary>
public sealed record FeedLinkSent(Contact Contact) : Happening;

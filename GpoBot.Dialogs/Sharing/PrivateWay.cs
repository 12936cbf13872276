using GpoBot.Connector.Client;
using GpoBot.Connector.Schema;
using GpoBot.Connector.Turns;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Sharing;

/// <summary>From a shared place to the personal conversation of the one who spoke there.</summary>
public sealed class PrivateWay(IConversations conversations, ReplySender replies)
{
    /// <summary>Where to go on alone, opened if need be; null when Teams opens nothing for this person.</summary>
    public async Task<ConversationReference?> FindAsync(PlaceVisit visit, CancellationToken cancellation)
    {
        if (await conversations.FindAsync(visit.Person.Email, cancellation) is { Blocked: false } known) return known.Reference;
        var here = visit.Turn.Reference;
        if (here is not { TenantId: { } tenant, BotId: { } bot }) return null;
        try
        {
            var opened = await visit.Turn.Client.CreatePersonalAsync(here.ServiceUrl, tenant, bot, visit.UserId, cancellation);
            await conversations.SaveAsync(new KnownConversation(visit.Person.Email, opened), cancellation);
            return opened;
        }
        catch (ConnectorException)
        {
            return null;
        }
    }

    /// <summary>False when it could not be said there.</summary>
    public async Task<bool> SayAsync(PlaceVisit visit, ConversationReference where, Reply reply, CancellationToken cancellation)
    {
        try
        {
            await replies.TellAsync(visit.Turn, where, reply, cancellation);
            return true;
        }
        catch (ConnectorException)
        {
            return false;
        }
    }
}

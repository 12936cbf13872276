using GpoBot.Connector.Client;
using GpoBot.Connector.Hosting;
using GpoBot.Connector.Schema;

namespace GpoBot.Web.Delivery.Pacing;

/// <summary>For the replies of turns: somebody waits for them, so they go ahead of what GpoBot says first.</summary>
public sealed class TurnClient([FromKeyedServices(BotConnectorExtensions.Direct)] ConversationClient inner, SendPacer pacer)
    : PacedClient(inner, pacer)
{
    private readonly SendPacer _pacer = pacer;

    protected override Task WaitAsync(ConversationReference conversation, CancellationToken cancellation) =>
        _pacer.CountAsync(conversation.TenantId, conversation.ConversationId, cancellation);
}

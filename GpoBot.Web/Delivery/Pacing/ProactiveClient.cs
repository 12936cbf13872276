using GpoBot.Connector.Client;
using GpoBot.Connector.Hosting;
using GpoBot.Connector.Schema;

namespace GpoBot.Web.Delivery.Pacing;

/// <summary>
/// For what GpoBot says first. Throws <see cref="HeldBackException"/> when its turn is too far away to wait for at work.
/// </summary>
public sealed class ProactiveClient([FromKeyedServices(BotConnectorExtensions.Direct)] ConversationClient inner, SendPacer pacer)
    : PacedClient(inner, pacer)
{
    private readonly SendPacer _pacer = pacer;

    protected override Task WaitAsync(ConversationReference conversation, CancellationToken cancellation) =>
        _pacer.WaitAsync(conversation.TenantId, conversation.ConversationId, cancellation);
}

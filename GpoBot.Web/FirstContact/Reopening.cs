using GpoBot.Connector.Client;

namespace GpoBot.Web.FirstContact;

/// <summary>Asks Teams anew for the conversation of somebody whose former one it has lost.</summary>
public sealed class Reopening(ConversationClient client) : IOpeningWay
{
    public async Task<Opening> TryAsync(OpeningWish wish, CancellationToken cancellation) =>
        wish is { RefusedAt: null, Known: { Lost: true, Reference: { UserId: { } user, BotId: { } bot, TenantId: { } tenant } former } }
            ? new Opening(await client.CreatePersonalAsync(former.ServiceUrl, tenant, bot, user, cancellation))
            : Opening.Nowhere;
}

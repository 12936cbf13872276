using GpoBot.Connector;
using GpoBot.Connector.Client;
using GpoBot.Connector.Schema;
using GpoBot.Dialogs.Turns;
using GpoBot.Web.Storage;

namespace GpoBot.Web.FirstContact;

/// <summary>
/// Speaks to somebody by installing the app with them. Who answers for the new chat is read from Teams: nothing is said in it
/// unless it is the address of the roster.
/// </summary>
public sealed class Installation(
    GraphInstallation graph, ConversationClient client, TenantServices tenants, BotOptions bot, string tenant, string serviceUrl) : IOpeningWay
{
    public async Task<Opening> TryAsync(OpeningWish wish, CancellationToken cancellation)
    {
        if (!wish.IsOfTenant || wish.RefusedAt is not null) return Opening.Nowhere;
        if (await graph.FindUserAsync(wish.Person.Email, cancellation) is not { } user) return Opening.Refused("NotInDirectory");
        if (await graph.ChatWithAsync(user, cancellation) is not { } chat) return Opening.Refused("NotInstalledYet", passing: true);
        var seen = await tenants.FindAsync(tenant, cancellation);
        var reference = new ConversationReference(
            chat, seen?.ServiceUrl ?? serviceUrl, bot.Channel, tenant, seen?.BotId ?? (bot.AppId is { } app ? "28:" + app : null), UserId: null);
        await foreach (var member in client.GetMembersAsync(reference, cancellation))
        {
            if (MemberAddress.Of(member) == wish.Person.Email) return new Opening(reference with { UserId = member.Id }, member);
        }

        return Opening.Refused("OtherMember");
    }
}

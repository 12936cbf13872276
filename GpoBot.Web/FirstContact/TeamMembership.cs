using GpoBot.Connector.Client;

namespace GpoBot.Web.FirstContact;

/// <summary>Speaks to somebody who is a member of a team or group chat where GpoBot is.</summary>
public sealed class TeamMembership(TeamRosters rosters, ConversationClient client) : IOpeningWay
{
    public async Task<Opening> TryAsync(OpeningWish wish, CancellationToken cancellation)
    {
        if (!wish.IsOfTenant) return Opening.Nowhere;
        var seen = await rosters.FindAsync(wish.Person.Email, wish.RefusedAt, cancellation);
        if (seen is { Member: { } member, Place: { TenantId: { } tenant, BotId: { } bot } place })
            return new Opening(await client.CreatePersonalAsync(place.ServiceUrl, tenant, bot, member.Id, cancellation), member);
        return seen.Searched ? Opening.Refused("InNoTeam", passing: !seen.Everywhere) : Opening.Nowhere;
    }
}

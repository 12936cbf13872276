using GpoBot.Core.Links;
using GpoBot.Core.Ports;
using GpoBot.Core.Running;
using GpoBot.Web.Storage;

namespace GpoBot.Web.Links;

/// <summary>
/// Sends a new link to whoever holds one that is over: to the address in the roster, so that a link which fell into other hands is
/// of no use there. The answer is the same whether or not one was sent.
/// </summary>
public sealed class LinkRenewals(LinkDoor door, IAnswerLinks links, CommandRunner runner)
{
    public async Task<LinkPage> RenewAsync(string token, CancellationToken cancellation)
    {
        if (await door.OpenAsync(token, cancellation) is not { } open) return LinkNotices.Unknown;
        if (!await links.ClaimRenewalAsync(open.Link, open.Now, cancellation)) return LinkNotices.Renewed;
        var stamp = new TurnStamp($"renew.{LinkTokens.HashOf(token)}.{open.Now.ToUnixTimeTicks()}", "email");
        await runner.RunAsync(
            open.Gpo.Id, open.Person, new ThroughLink(open.Link, new RenewLink(open.Item)), stamp, (_, _) => "", cancellation);
        return LinkNotices.Renewed;
    }
}

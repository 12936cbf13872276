using System.Security.Cryptography;
using GpoBot.Core.Ports;
using NodaTime;

namespace GpoBot.Dialogs.Feeds;

/// <summary>Makes private addresses, and keeps which one works.</summary>
/// <param name="root">Public address of this installation; null where it has none and so gives no links.</param>
public sealed class FeedLinks(IFeeds feeds, string? root)
{
    private const int TokenBytes = 24;

    public bool Available => root is not null;

    /// <summary>
    /// A new address that does not work until it is kept; null where there are none. In digits and letters of one case, for it
    /// passes through cards, mails and people, who would each take other signs for their own.
    /// </summary>
    public FeedLink? New() => root is null ? null : new(root, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes)));

    /// <summary>From now on this is the person's one address.</summary>
    public Task KeepAsync(string email, FeedLink link, Instant now, CancellationToken cancellation) =>
        feeds.ReplaceAsync(email, link.Token, now, cancellation);

    public Task<Instant?> SinceAsync(string email, CancellationToken cancellation) => feeds.FindSinceAsync(email, cancellation);

    public Task<bool> RemoveAsync(string email, CancellationToken cancellation) => feeds.RemoveAsync(email, cancellation);
}

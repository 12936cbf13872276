using GpoBot.Core.Ports;
using NodaTime;

namespace GpoBot.Web.Links;

/// <summary>From a token to what it opens. Reading only: whoever looks, man or machine, changes nothing.</summary>
public sealed class LinkDoor(IAnswerLinks links, IGpoStore store, TimeProvider time)
{
    /// <summary>Null for a token that was forged, is no longer known, or whose owner has left the group: all alike.</summary>
    public async Task<OpenLink?> OpenAsync(string token, CancellationToken cancellation)
    {
        if (await links.FindAsync(token, cancellation) is not { } link || Now >= link.IssuedAt + AnswerLink.Kept) return null;
        if (await store.LoadAsync(link.GpoId, cancellation) is not { } gpo) return null;
        return gpo.FindContact(link.ContactId) is { Active: true } contact ? new OpenLink(token, link, gpo, contact, Now) : null;
    }

    public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());
}

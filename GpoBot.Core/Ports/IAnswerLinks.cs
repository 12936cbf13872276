using NodaTime;

namespace GpoBot.Core.Ports;

/// <summary>
/// The personal links of e-mails, each bound to one person and one thing to answer. A link tells whose it is and for what; what
/// may be done through it is decided from the roster, as everywhere.
/// </summary>
public interface IAnswerLinks
{
    /// <summary>Makes a link and gives its token. Only a hash of the token is kept.</summary>
    Task<string> IssueAsync(AnswerLink link, CancellationToken cancellation);

    /// <summary>
    /// The link of this token, used and expired ones too as long as they are kept; null for one that is forged or unknown.
    /// </summary>
    Task<AnswerLink?> FindAsync(string token, CancellationToken cancellation);

    /// <summary>Notes that the answer was stored; what guarantees a single answer is the turn marker of its decision.</summary>
    Task MarkUsedAsync(string token, Instant now, CancellationToken cancellation);

    /// <summary>
    /// True for the one who may send a new link in the place of this one now; false while another was sent to this person for the same
    /// thing within <see cref="AnswerLink.RenewalPause"/>, whichever of their links was opened.
    /// </summary>
    Task<bool> ClaimRenewalAsync(AnswerLink link, Instant now, CancellationToken cancellation);
}

/// <param name="ItemId">The commitment (<c>AC011</c>), the meeting (<c>R-S01-24</c>) or the problem (<c>PB14</c>).</param>
public sealed record AnswerLink(string GpoId, string ContactId, LinkKind Kind, string ItemId, Instant IssuedAt)
{
    public static readonly Duration Life = Duration.FromDays(7);

    /// <summary>How long a link is known at all; until then an expired one can still be told from a forged one.</summary>
    public static readonly Duration Kept = Duration.FromDays(30);

    /// <summary>Between two new links for the same thing to the same person.</summary>
    public static readonly Duration RenewalPause = Duration.FromMinutes(10);

    public Instant ExpiresAt => IssuedAt + Life;
    public Instant? UsedAt { get; init; }

    public bool IsExpiredAt(Instant now) => now >= ExpiresAt;
}

/// <summary>What can be answered through a link.</summary>
public enum LinkKind { Commitment, Presence, Opinion }

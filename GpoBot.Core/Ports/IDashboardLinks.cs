using NodaTime;

namespace GpoBot.Core.Ports;

/// <summary>
/// The personal addresses of the dashboard, each for half a day. An address tells whose it is and grants nothing; what is to be seen there
/// is decided from rosters and posts at every opening.
/// </summary>
public interface IDashboardLinks
{
    /// <summary>A new token for the person, beside those that work already. Only a hash of it is kept.</summary>
    Task<string> IssueAsync(string email, Instant now, CancellationToken cancellation);

    /// <summary>Whose token it is and until when; null for one that never was, is over, or was taken back.</summary>
    Task<DashboardLink?> FindAsync(string token, Instant now, CancellationToken cancellation);

    /// <summary>Ends all addresses the person was given so far.</summary>
    Task RevokeAsync(string email, Instant now, CancellationToken cancellation);
}

/// <summary>An address that works.</summary>
public sealed record DashboardLink(string Email, Instant IssuedAt)
{
    public static readonly Duration Life = Duration.FromHours(12);

    public Instant Until => IssuedAt + Life;
}

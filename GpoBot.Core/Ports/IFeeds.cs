using NodaTime;

namespace GpoBot.Core.Ports;

/// <summary>
/// The private addresses under which persons subscribe to their meetings: at most one that works for each. It tells whose an
/// address is and grants nothing; what is to be seen there is looked up in the rosters at every reading.
/// </summary>
public interface IFeeds
{
    /// <summary>The person whose address this is; null for a token that never was or no longer works.</summary>
    Task<string?> FindOwnerAsync(string token, CancellationToken cancellation);

    /// <summary>Since when the person has the address that works; null when they have none.</summary>
    Task<Instant?> FindSinceAsync(string email, CancellationToken cancellation);

    /// <summary>Makes this the one token that works for the person. Only a hash of it is kept.</summary>
    Task ReplaceAsync(string email, string token, Instant now, CancellationToken cancellation);

    /// <summary>Takes the person's address back; false when there was none.</summary>
    Task<bool> RemoveAsync(string email, CancellationToken cancellation);
}

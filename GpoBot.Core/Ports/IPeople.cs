using GpoBot.Core.Groups;

namespace GpoBot.Core.Ports;

/// <summary>The index from persons to GPOs. It can be rebuilt from the rosters and grants nothing by itself.</summary>
public interface IPeople
{
    Task<Person?> FindByEmailAsync(string email, CancellationToken cancellation);

    /// <summary>The address a Teams identity was bound to, or null if it never was.</summary>
    Task<string?> FindBoundEmailAsync(string tenantId, string userId, CancellationToken cancellation);

    /// <summary>
    /// Who speaks, by a Teams identity, for one turn; null when it was never bound. What another instance changed may show some seconds
    /// late.
    /// </summary>
    async Task<Speaker?> FindSpeakerAsync(string tenantId, string userId, CancellationToken cancellation) =>
        await FindBoundEmailAsync(tenantId, userId, cancellation) is { } email
            ? new Speaker(email, await FindByEmailAsync(email, cancellation))
            : null;

    /// <summary>Binds an identity to an address, once; a second binding to another address is refused with false.</summary>
    Task<bool> BindAsync(string tenantId, string userId, string email, CancellationToken cancellation);

    /// <summary>Writes or replaces the index lines of these persons.</summary>
    Task IndexAsync(string gpoId, IEnumerable<Contact> contacts, CancellationToken cancellation);

    /// <summary>Notes the posts of persons outside the groups, or takes back those that have ended.</summary>
    Task AppointAsync(IEnumerable<Appointment> appointments, CancellationToken cancellation);
}

/// <summary>A Teams identity that was bound.</summary>
/// <param name="Email">The address it was bound to.</param>
/// <param name="Person">Null when no roster has this address any more.</param>
public sealed record Speaker(string Email, Person? Person);

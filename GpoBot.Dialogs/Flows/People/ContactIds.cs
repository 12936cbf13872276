using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Roster;

namespace GpoBot.Dialogs.Flows.People;

/// <summary>The number of a contact: one for the person, in whatever groups they are.</summary>
public sealed class ContactIds(IPeople people, IReferenceNumbers numbers)
{
    private const string Series = "P";

    /// <summary>The number this address had here or has in another group, else a new one that is free in all of these groups.</summary>
    public async Task<string> ForAsync(string? email, IReadOnlyList<Gpo> gpos, CancellationToken cancellation)
    {
        var mail = MailAddresses.Normal(email?.Trim());
        if (mail is not null)
        {
            var here = gpos.SelectMany(gpo => gpo.Contacts).Where(contact => contact.Email == mail).ToList();
            // Whoever is here already is not written over: the address is refused as taken.
            if (here is [{ Active: false } left, ..] && here.All(contact => !contact.Active)) return left.Id;
            var known = await people.FindByEmailAsync(mail, cancellation);
            var elsewhere = known?.Memberships.Select(one => one.ContactId).FirstOrDefault(id => IsNumber(id) && IsFree(id, gpos));
            if (elsewhere is not null) return elsewhere;
        }

        // A store that was filled by an older version has numbers in use that the counter does not know.
        for (; ; )
        {
            var id = $"{Series}{await numbers.NextAsync(Series, cancellation):00}";
            if (IsFree(id, gpos)) return id;
        }
    }

    private static bool IsNumber(string id) => id.StartsWith(Series, StringComparison.Ordinal) && id[Series.Length..].All(char.IsAsciiDigit);

    private static bool IsFree(string id, IReadOnlyList<Gpo> gpos) => gpos.All(gpo => gpo.FindContact(id) is null);
}

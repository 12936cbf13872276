using GpoBot.Core.Groups;
using GpoBot.Dialogs.Understanding.Seen;
using NodaTime;

namespace GpoBot.Web.Development.Understood;

/// <summary>
/// Who speaks: an address, a contact id of the rosters (<c>P05</c>, <c>PN:S01</c>), or a role, which stands for everybody of the
/// department who has it.
/// </summary>
internal sealed class Speakers(IReadOnlyList<KnownGroup> department, LocalDate today)
{
    private const int SeveralCommitments = 2;

    /// <summary>Those meant, the first one before the others; empty when nobody is.</summary>
    public IReadOnlyList<Listener> Find(string from)
    {
        var addresses = from.Contains('@', StringComparison.Ordinal) ? [from] : OfRole(from) ?? OfContact(from);
        return [.. addresses.Select(Listener).Where(listener => listener.Groups.Count > 0 || IsPost(from))];
    }

    // A partner who speaks of "it" has several commitments to choose from.
    private IReadOnlyList<string>? OfRole(string role) => role.ToLowerInvariant() switch
    {
        "partenaire" or "tous" => Addresses(contact => contact is { Role: ContactRole.Member, PartnerType: not ("PN" or "DCPP") }, SeveralCommitments),
        "suppleant" => Addresses(contact => contact.Role == ContactRole.Deputy),
        "referent" => Addresses(contact => contact.Role == ContactRole.Lead),
        "dcpp" => Addresses(contact => contact.PartnerType == "DCPP"),
        "hierarchie" or "admin" => [""],
        _ => null,
    };

    private static bool IsPost(string role) => role.ToLowerInvariant() is "hierarchie" or "admin";

    private IReadOnlyList<string> OfContact(string id) =>
        [.. department.Select(known => known.Gpo.FindContact(id.ToUpperInvariant())).OfType<Contact>().Select(contact => contact.Email).Distinct(StringComparer.Ordinal).Take(1)];

    private IReadOnlyList<string> Addresses(Func<Contact, bool> meant, int commitments = 0) =>
    [
        .. department.SelectMany(known => known.Gpo.Contacts).Where(contact => contact.Active && meant(contact)).Select(contact => contact.Email)
            .Distinct(StringComparer.Ordinal).Where(address => commitments == 0 || Listener(address).OpenCommitments.Take(commitments).Count() == commitments),
    ];

    // Posts of the hierarchy stand in no roster: nothing of a group is theirs.
    private Listener Listener(string address)
    {
        var groups = department.Where(known => address.Length > 0 && known.Gpo.FindByEmail(address) is not null).ToList();
        var memberships = groups.Select(known => known.Gpo.FindByEmail(address)!).Zip(groups, (me, known) => new Membership(known.Gpo.Id, me.Id, me.Role));
        return new Listener(new Person(address, [.. memberships]), groups, today);
    }
}

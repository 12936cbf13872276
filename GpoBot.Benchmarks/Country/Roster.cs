using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Benchmarks.Country;

/// <summary>
/// The people of a GPO: those who lead it, partners of its own, and those who sit in several GPOs of their department, as landlords and
/// transport do.
/// </summary>
internal static class Roster
{
    /// <summary>All rosters of a country of the usual size together.</summary>
    public const int Lines = 12_000;

    // In how many of the ten GPOs of a department one and the same person sits.
    private static readonly (string Type, string Organisation, int SharedBy)[] Seats =
    [
        ("MAIRIE", "Ville d'Exemple", 1), ("PM", "Police municipale", 1), ("BAILLEUR", "OPH Exemple", 5), ("BAILLEUR", "Habitat Exemple", 3),
        ("TRANSPORT", "Réseau Exemple", 10), ("EDUCATION", "Collège Exemple", 2), ("ASSOCIATION", "Médiation Exemple", 1),
        ("COMMERCE", "Union des commerçants", 1), ("SECOURS", "Secours Exemple", 10), ("SOCIAL", "Action sociale", 2),
        ("CSU", "Vidéoprotection", 1),
    ];

    public static IReadOnlyList<Contact> Of(CountryPlan plan, int gpo)
    {
        var partners = CountryPlan.Share(Lines, gpo) - 2;
        List<Contact> contacts = [Police(plan, gpo, ContactRole.Lead), Police(plan, gpo, ContactRole.DeputyLead)];
        for (var seat = 0; seat < partners; seat++) contacts.Add(Partner(plan, gpo, seat % Seats.Length));
        return contacts;
    }

    /// <summary>Whether this address has a conversation in Teams; the same for all GPOs in which the person sits.</summary>
    public static bool IsInTeams(CountryPlan plan, string email) => Mix(plan.Seed, email) % 100 < (uint)plan.InTeams;

    /// <summary>A number that the text decides, alike on every machine.</summary>
    public static uint Mix(int seed, string text)
    {
        var mixed = 2166136261u ^ (uint)seed;
        foreach (var letter in text) mixed = (mixed ^ letter) * 16777619u;
        return mixed ^ mixed >> 15;
    }

    private static Contact Police(CountryPlan plan, int gpo, ContactRole role)
    {
        var deputy = role == ContactRole.DeputyLead;
        var id = GpoIds.Of(gpo);
        return Contact(plan, deputy ? $"PN:{id}:D" : $"PN:{id}", "PN", "Police nationale", $"{(deputy ? "adjoint" : "referent")}.{id}", role, gpo);
    }

    private static Contact Partner(CountryPlan plan, int gpo, int seat)
    {
        var (type, organisation, sharedBy) = Seats[seat];
        // The GPOs of a department stand a hundred and one apart: those of a circle share the number of their circle.
        var within = gpo % CountryPlan.Whole / Department.All.Count;
        var circle = within / sharedBy;
        var department = Department.Of(gpo).Code;
        var block = gpo / CountryPlan.Whole;
        return Contact(
            plan, $"P{seat + 1:00}", type, $"{organisation} {department}", $"p{seat + 1:00}.{department.ToLowerInvariant()}.{block}.{circle}",
            ContactRole.Member, gpo);
    }

    private static Contact Contact(
        CountryPlan plan, string id, string type, string organisation, string address, ContactRole role, int gpo)
    {
        var email = $"{address}@{(type == "PN" ? "police" : "partenaire")}.example.org".ToLowerInvariant();
        var (first, last) = Names.OfPerson((int)(Mix(plan.Seed, address) % 10_000));
        var inTeams = IsInTeams(plan, email);
        return new Contact
        {
            Id = id, Organisation = organisation, PartnerType = type, FirstName = first, LastName = last, Email = email, Role = role,
            Access = type == "PN" ? AccessType.Internal : inTeams ? AccessType.Guest : AccessType.EmailOnly,
            PreferredChannel = inTeams ? Channel.Teams : Channel.Email,
            CharterSignedOn = plan.Monday.PlusDays(-300 - gpo % 60),
        };
    }
}

using GpoBot.Core.Groups;
using GpoBot.Web.Import.Csv;
using NodaTime;

namespace GpoBot.Web.Import.Files;

/// <summary>sectors.csv: the groups, with the officers who lead them.</summary>
internal static class SectorsFile
{
    private const string PoliceType = "PN";

    public static CsvColumns Columns { get; } = new("sectors.csv")
    {
        Required =
        [
            "gpo_id", "type_gpo", "nom", "thematique", "departement_code", "departement", "direction", "circonscription",
            "communes", "referent_nom", "referent_grade", "referent_email", "suppleant_nom", "suppleant_email", "cadence",
            "jour_habituel", "heure", "duree_min", "lieu_habituel", "boite_fonctionnelle", "date_creation", "statut",
            "secteurs_rattaches",
        ],
        Optional = ["fuseau", RoomsColumn.Name, "fermetures"],
        NotKept = ["intensite"],
    };

    public static SectorLine Parse(CsvLine line)
    {
        var group = new Group
        {
            Id = line.Gpo("gpo_id"),
            Kind = line.Code("type_gpo", FrenchCodes.GroupKinds),
            Name = line.RequiredText("nom", 120),
            Theme = line.Text("thematique", 60),
            DepartmentCode = line.Text("departement_code", 3),
            Department = line.Text("departement", 60),
            Directorate = line.Text("direction", 60),
            District = line.Text("circonscription", 60),
            Towns = Towns(line),
            Status = line.Code("statut", FrenchCodes.GroupStatuses),
            Cadence = line.Code("cadence", FrenchCodes.Cadences),
            UsualDay = line.OptionalCode("jour_habituel", FrenchCodes.Days) ?? IsoDayOfWeek.None,
            UsualTime = line.RequiredTime("heure"),
            UsualDurationMinutes = line.RequiredWhole("duree_min", MeetingsFile.Shortest, MeetingsFile.Longest),
            UsualPlace = line.Text("lieu_habituel", 200),
            Mailbox = line.Mail("boite_fonctionnelle"),
            Zone = Zone(line),
            CreatedOn = line.Date("date_creation"),
            AttachedSectors = line.List("secteurs_rattaches"),
            Rooms = RoomsColumn.Read(line),
            ClosedPeriods = ClosedPeriodsCell.Read(line, "fermetures"),
        };
        var lead = Officer(line, group, "referent", ContactRole.Lead) ?? line.Missing<Contact?>("referent_nom", null);
        return new SectorLine(line, group, [.. new[] { lead, Officer(line, group, "suppleant", ContactRole.DeputyLead) }.OfType<Contact>()]);
    }

    private static Contact? Officer(CsvLine line, Group group, string who, ContactRole role)
    {
        if (line.Text(who + "_nom", 120) is not { } name)
        {
            if (line.Cell(who + "_email") is not null) line.Error($"{who}_email sans {who}_nom");
            return null;
        }
        var words = name.Split(' ', 2, StringSplitOptions.TrimEntries);
        if (words.Length < 2) line.Error($"{who}_nom « {Quote.Of(name)} » incomplet (attendu prénom et nom)");
        return new Contact
        {
            Id = role == ContactRole.Lead ? $"PN:{group.Id}" : $"PN:{group.Id}:D",
            Organisation = $"Police nationale – {group.District}",
            PartnerType = PoliceType,
            FirstName = words[0],
            LastName = words[^1],
            Function = line.Text(who + "_grade", 60),
            Email = line.RequiredMail(who + "_email"),
            Access = AccessType.Internal,
            Role = role,
        };
    }

    private static IReadOnlyList<string> Towns(CsvLine line)
    {
        _ = line.Text("communes", 500);
        return line.List("communes");
    }

    private static string Zone(CsvLine line)
    {
        const string Usual = "Europe/Paris";
        if (line.Cell("fuseau") is not { } zone) return Usual;
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null) return zone;
        line.Error($"fuseau « {Quote.Of(zone)} » inconnu (attendu un nom comme {Usual} ou Indian/Reunion)");
        return Usual;
    }
}

/// <summary>A group and its leads, the sector lead first.</summary>
internal sealed record SectorLine(CsvLine Source, Group Group, IReadOnlyList<Contact> Leads);

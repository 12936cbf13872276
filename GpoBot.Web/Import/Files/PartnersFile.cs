using GpoBot.Core.Groups;
using GpoBot.Web.Import.Csv;

namespace GpoBot.Web.Import.Files;

/// <summary>partners.csv: the people who answer for the partner organisations, each in one or several groups.</summary>
internal static class PartnersFile
{
    public static CsvColumns Columns { get; } = new("partners.csv")
    {
        Required =
        [
            "partenaire_id", "type_partenaire", "organisation", "prenom", "nom", "fonction", "email", "acces", "gpo_ids",
            "role_gpo", "canal_prefere", "charte_signee_le", "statut", "suppleant_id",
        ],
        NotKept = ["tenant_externe", "accessibilite", "dernier_contact"],
    };

    public static PartnerLine Parse(CsvLine line)
    {
        var contact = new Contact
        {
            Id = line.Partner("partenaire_id"),
            PartnerType = line.RequiredListedText("type_partenaire", FrenchCodes.PartnerTypes),
            Organisation = line.RequiredText("organisation", 120),
            FirstName = line.RequiredText("prenom", 60),
            LastName = line.RequiredText("nom", 60),
            Function = line.Text("fonction", 120),
            Email = line.RequiredMail("email"),
            Access = line.Code("acces", FrenchCodes.Accesses),
            Role = line.Code("role_gpo", FrenchCodes.PartnerRoles),
            PreferredChannel = line.Code("canal_prefere", FrenchCodes.Channels),
            CharterSignedOn = line.Date("charte_signee_le"),
            Active = line.Code("statut", FrenchCodes.ContactActive),
            DeputyId = line.Cell("suppleant_id"),
        };
        var gpoIds = line.Cell("gpo_ids") is null ? line.Missing<IReadOnlyList<string>>("gpo_ids", []) : line.List("gpo_ids");
        return new PartnerLine(line, contact, gpoIds);
    }
}

/// <summary>A contact as it stands in each of these groups.</summary>
internal sealed record PartnerLine(CsvLine Source, Contact Contact, IReadOnlyList<string> GpoIds);

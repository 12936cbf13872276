using GpoBot.Core.Groups;
using GpoBot.Web.Import.Csv;
using GpoBot.Web.Import.Files;

namespace GpoBot.Web.Import.Checks;

/// <summary>Groups and the people in them.</summary>
internal static class RosterChecks
{
    public static void Check(DepartmentLines files, References known)
    {
        Doubles.FindIds(files.Sectors.Lines, "gpo_id", s => s.Group.Id, s => s.Source);
        foreach (var line in files.Sectors.Lines)
        {
            foreach (var id in line.Group.AttachedSectors.Where(id => !known.HasGpo(id)))
                line.Source.Error($"secteurs_rattaches : GPO « {Quote.Of(id)} » inconnu");
        }

        Doubles.FindIds(files.Partners.Lines, "partenaire_id", p => p.Contact.Id, p => p.Source);
        foreach (var line in files.Partners.Lines) CheckPartner(line, known);
        CheckAddresses(files);
    }

    private static void CheckPartner(PartnerLine line, References known)
    {
        foreach (var id in line.GpoIds.Where(id => !known.HasGpo(id)))
            line.Source.Error($"gpo_ids : GPO « {Quote.Of(id)} » inconnu");
        if (line.Contact.DeputyId is { } deputy)
        {
            if (deputy == line.Contact.Id) line.Source.Error("suppleant_id désigne la personne elle-même");
            else if (!known.HasPartner(deputy)) line.Source.Error($"suppleant_id : contact « {Quote.Of(deputy)} » inconnu");
        }
        if (line.Contact is { Active: true, CharterSignedOn: null })
            line.Source.Warn($"charte non signée ({line.Contact.Id})");
    }

    /// <summary>Within a GPO the address tells who speaks; two people under one address cannot be told apart.</summary>
    private static void CheckAddresses(DepartmentLines files)
    {
        var officers = files.Sectors.Lines.SelectMany(s => s.Leads.Select(lead => (s.Source, GpoId: s.Group.Id, Contact: lead)));
        var partners = files.Partners.Lines.SelectMany(p => p.GpoIds.Select(gpo => (p.Source, GpoId: gpo, p.Contact)));
        var all = officers.Concat(partners).Where(c => c.Contact.Active && c.Contact.Email.Length > 0).ToList();
        Doubles.Find(all, c => $"{c.GpoId} {c.Contact.Email}", (first, second) => second.Source.Warn(
            $"courriel « {second.Contact.Email} » déjà celui de {first.Contact.Id} dans le GPO {second.GpoId}"));
    }
}

using System.Globalization;

namespace GpoBot.Tests.Import;

/// <summary>A small department on disk that is in order, to be spoilt one line at a time.</summary>
internal sealed class DepartmentFolder : IDisposable
{
    private const string SectorsHeader =
        "gpo_id,type_gpo,nom,thematique,departement_code,departement,direction,circonscription,communes,referent_nom,"
        + "referent_grade,referent_email,suppleant_nom,suppleant_email,cadence,jour_habituel,heure,duree_min,lieu_habituel,"
        + "boite_fonctionnelle,intensite,date_creation,statut,secteurs_rattaches";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gpobot-import-");

    public DepartmentFolder()
    {
        Write("sectors.csv", SectorsHeader,
            "S01,secteur,Les Marronniers,,9A,Exemple,DIPN 9A,CPN Exemple,Exemple,Alix Testard,capitaine,alix@example.org,,,"
            + "quinzaine,mardi,09:30,90,Salle 1,gpo-s01@example.org,forte,2019-05-14,actif,",
            "T01,thematique,Transports,transports,9A,Exemple,DIPN 9A,CPN Exemple,Exemple,Alix Testard,capitaine,"
            + "alix@example.org,Noa Maquette,noa@example.org,mensuelle,jeudi,14:00,90,Salle 2,,,2020-01-01,actif,S01");
        Write("partners.csv",
            "partenaire_id,type_partenaire,organisation,prenom,nom,fonction,email,acces,gpo_ids,role_gpo,canal_prefere,"
            + "charte_signee_le,statut,suppleant_id",
            "P01,MAIRIE,Ville,Agathe,Modèle,adjointe,agathe@example.com,invite_b2b,S01|T01,membre,teams,2026-01-13,actif,P02",
            "P02,MAIRIE,Ville,Basile,Exemple,,basile@example.com,email_seul,S01,suppleant,email,2026-01-13,actif,",
            "P03,BAILLEUR,Habitat,Cyril,Essieu,,cyril@example.net,federe,S01,membre,teams,2026-01-13,sorti,");
        Write("problems.csv",
            "probleme_id,gpo_id,titre,categorie,lieu,description,origine_signalement,date_signalement,date_retenue,priorite,"
            + "statut,objectif,indicateur,valeur_initiale,valeur_cible,valeur_actuelle,date_mesure,prochaine_evaluation,"
            + "date_cloture,verdict_collegial,nb_avis,nb_avis_favorables,date_controle_recidive,rouverture_de,gpo_lies",
            "PB01,S01,Halls occupés,HALL,Allée 4,,BAILLEUR,2026-01-06,2026-01-06,haute,plan_en_cours,,,14,2,6,,,,,,,,,T01",
            "PB02,S01,Épaves,STAT,Parking,,PM,2026-01-20,2026-01-20,,resolu,,,,,,,,2026-04-14,resolu,7,7,2026-07-14,,");
        Write("actions.csv",
            "action_id,probleme_id,gpo_id,responsable_id,co_responsables,intitule,type_action,reunion_id,date_decision,"
            + "echeance,echeance_initiale,statut,avancement_pct,date_derniere_maj,canal_derniere_maj,dernier_commentaire,"
            + "motif_blocage,nb_relances,date_realisation,preuve_attendue",
            "AC001,PB01,S01,P01,PN:S01,Éclairer le hall,TECHNIQUE,R-S01-01,2026-01-06,2026-12-01,,en_cours,50,2026-11-17,"
            + "carte,En attente,,0,,photo",
            "AC002,PB02,S01,PN:S01,,Enlever les épaves,CONTROLE,,2026-01-20,2026-03-10,,fait,100,2026-07-10,texte,,,0,"
            + "2026-03-10,");
        Write("meetings.csv",
            "reunion_id,gpo_id,numero,date,heure,duree_min,format,statut,motif,reportee_au,nb_invites,nb_presents,ordre_du_jour",
            "R-S01-01,S01,1,2026-01-06,09:30,90,presentiel,tenue,,,3,3,PB01",
            "R-S01-02,S01,2,2026-10-13,09:30,90,presentiel,reportee,indisponibilite_referent,2026-10-20,3,,",
            "R-S01-03,S01,3,2026-10-20,09:30,90,visio,tenue,report,,3,2,PB01",
            "R-S01-04,S01,4,2026-11-24,09:30,90,presentiel,planifiee,,,3,,PB01");
    }

    public string Path => _folder.FullName;

    /// <summary>Replaces the first occurrence of a text in a file.</summary>
    public DepartmentFolder With(string file, string old, string changed)
    {
        var text = Read(file);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"« {old} » is not in {file}");
        File.WriteAllText(PathOf(file), text[..at] + changed + text[(at + old.Length)..]);
        return this;
    }

    public DepartmentFolder WithLine(string file, string line)
    {
        File.WriteAllText(PathOf(file), Read(file) + line + "\n");
        return this;
    }

    /// <summary>Gives S01 a long past, from its fifth meeting on: more than one transaction holds.</summary>
    public DepartmentFolder WithPastMeetings(int count)
    {
        var start = new DateOnly(2024, 1, 1);
        return WithLine("meetings.csv", string.Join('\n', Enumerable.Range(0, count).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"R-S01-{i + 5:00},S01,{i + 5},{start.AddDays(i):yyyy-MM-dd},10:00,90,presentiel,tenue,,,3,3,"))));
    }

    /// <summary>Gives S01 many partners: more live rows than one transaction holds.</summary>
    public DepartmentFolder WithPartners(int count) =>
        WithLine("partners.csv", string.Join('\n', Enumerable.Range(100, count).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"P{i},ASSOCIATION,Association {i},Dora,Exemple,,p{i}@example.com,email_seul,S01,membre,email,2026-01-13,actif,"))));

    public DepartmentFolder WithBytes(string file, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(file), bytes);
        return this;
    }

    public DepartmentFolder Without(string file)
    {
        File.Delete(PathOf(file));
        return this;
    }

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string file) => System.IO.Path.Combine(Path, file);

    private void Write(string file, params string[] lines) =>
        File.WriteAllText(PathOf(file), string.Join('\n', lines) + "\n");
}

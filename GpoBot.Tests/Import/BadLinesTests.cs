using GpoBot.Web.Import;

namespace GpoBot.Tests.Import;

public sealed class BadLinesTests
{
    [Theory]
    [InlineData("sectors.csv", "S01,secteur", "S1,secteur", 2, "gpo_id « S1 » invalide (attendu S01 ou T03)")]
    [InlineData("sectors.csv", "secteur,", "quartier,", 2, "type_gpo « quartier » : valeur inconnue (attendu secteur, thematique, ponctuel)")]
    [InlineData("sectors.csv", "Les Marronniers", "", 2, "nom est obligatoire")]
    [InlineData("sectors.csv", "Alix Testard", "", 2, "referent_nom est obligatoire")]
    [InlineData("sectors.csv", "Alix Testard", "Alix", 2, "referent_nom « Alix » incomplet (attendu prénom et nom)")]
    [InlineData("sectors.csv", "Noa Maquette", "", 3, "suppleant_email sans suppleant_nom")]
    [InlineData("sectors.csv", "noa@example.org", "", 3, "suppleant_email est obligatoire")]
    [InlineData("sectors.csv", "mardi", "tuesday", 2, "jour_habituel « tuesday » : valeur inconnue (attendu lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche)")]
    [InlineData("sectors.csv", "09:30", "25:30", 2, "heure « 25:30 » invalide (attendu HH:MM)")]
    [InlineData("sectors.csv", ",90,", ",-90,", 2, "duree_min « -90 » invalide (attendu un nombre entre 15 et 480)")]
    [InlineData("sectors.csv", "gpo-s01@example.org", "gpo-s01", 2, "courriel « gpo-s01 » invalide (attendu nom@domaine)")]
    [InlineData("sectors.csv", "actif,S01", "actif,S99", 3, "secteurs_rattaches : GPO « S99 » inconnu")]
    [InlineData("sectors.csv", "T01,thematique", "S01,thematique", 3, "gpo_id « S01 » déjà utilisé ligne 2")]
    [InlineData("partners.csv", "agathe@example.com", "agathe", 2, "courriel « agathe » invalide (attendu nom@domaine)")]
    [InlineData("partners.csv", "agathe@example.com", "a b@example.com", 2, "courriel « a b@example.com » invalide (attendu nom@domaine)")]
    [InlineData("partners.csv", "agathe@example.com", "agathe@example", 2, "courriel « agathe@example » invalide (attendu nom@domaine)")]
    [InlineData("partners.csv", "P02,MAIRIE", "P01,MAIRIE", 3, "partenaire_id « P01 » déjà utilisé ligne 2")]
    [InlineData("partners.csv", "S01|T01", "S01|S98", 2, "gpo_ids : GPO « S98 » inconnu")]
    [InlineData("partners.csv", "S01|T01", "S01|S01", 2, "gpo_ids : « S01 » y figure deux fois")]
    [InlineData("partners.csv", "S01|T01", "", 2, "gpo_ids est obligatoire")]
    [InlineData("partners.csv", "actif,P02", "actif,P77", 2, "suppleant_id : contact « P77 » inconnu")]
    [InlineData("partners.csv", "actif,P02", "actif,P01", 2, "suppleant_id désigne la personne elle-même")]
    [InlineData("partners.csv", "invite_b2b", "invité", 2, "acces « invité » : valeur inconnue (attendu interne, invite_b2b, federe, email_seul)")]
    [InlineData("partners.csv", "sorti", "parti", 4, "statut « parti » : valeur inconnue (attendu actif, sorti)")]
    [InlineData("partners.csv", "2026-01-13", "2026-02-30", 2, "charte_signee_le « 2026-02-30 » invalide (attendu AAAA-MM-JJ)")]
    [InlineData("partners.csv", "adjointe", "=1+1", 2, "fonction « =1+1 » commence par « = » : un tableur l'exécuterait comme une formule")]
    [InlineData("partners.csv", "Modèle", "@Modèle", 2, "nom « @Modèle » commence par « @ » : un tableur l'exécuterait comme une formule")]
    [InlineData("partners.csv", ",BAILLEUR,", ",VOISIN,", 4, "type_partenaire « VOISIN » : valeur inconnue (attendu PN, MAIRIE, PM, CSU, BAILLEUR, TRANSPORT, EDUCATION, ASSOCIATION, SOCIAL, DCPP, COMMERCE, SECOURS, ENVIRONNEMENT, UNIVERSITE, DEPARTEMENT, PREFECTURE, JUSTICE)")]
    [InlineData("problems.csv", "PB01,S01", "PB1,S01", 2, "probleme_id « PB1 » invalide (attendu PB02)")]
    [InlineData("problems.csv", "PB02,S01", "PB02,S97", 3, "GPO « S97 » inconnu")]
    [InlineData("problems.csv", "plan_en_cours", "en_cours", 2, "statut « en_cours » : valeur inconnue (attendu propose, reoriente, retenu, diagnostic, plan_en_cours, en_evaluation, resolu, non_resolu, transfere, clos_sans_suite)")]
    [InlineData("problems.csv", "2026-04-14,resolu", "2026-01-14,resolu", 3, "date_cloture est avant le début de la problématique")]
    [InlineData("problems.csv", "2026-04-14,resolu", ",resolu", 3, "date_cloture est obligatoire")]
    [InlineData("problems.csv", "resolu,7,7", "resolu,7,8", 3, "nb_avis_favorables dépasse nb_avis")]
    [InlineData("problems.csv", "2026-01-06,2026-01-06", "2026-01-06,", 2, "date_retenue est obligatoire")]
    [InlineData("problems.csv", ",,T01", ",PB88,T01", 2, "rouverture_de : problématique « PB88 » inconnue")]
    [InlineData("problems.csv", ",,T01", ",,T88", 2, "gpo_lies : GPO « T88 » inconnu")]
    [InlineData("actions.csv", "AC002,PB02", "AC001,PB02", 3, "action_id « AC001 » déjà utilisé ligne 2")]
    [InlineData("actions.csv", "AC002,PB02", "AC0002,PB02", 3, "action_id « AC0002 » invalide (attendu AC002)")]
    [InlineData("actions.csv", "AC002,PB02", "AC002,PB77", 3, "problématique « PB77 » inconnue")]
    [InlineData("actions.csv", "PB02,S01,PN:S01", "PB02,T01,PN:T01", 3, "problématique « PB02 » : elle est du GPO S01, pas du GPO T01")]
    [InlineData("actions.csv", ",P01,PN:S01", ",P99,PN:S01", 2, "contact « P99 » inconnu")]
    [InlineData("actions.csv", ",P01,PN:S01", ",P01,PN:S01:D", 2, "contact « PN:S01:D » inconnu")]
    [InlineData("actions.csv", ",P01,PN:S01", ",P01,P01", 2, "responsable_id figure aussi dans co_responsables")]
    [InlineData("actions.csv", "R-S01-01", "R-S01-77", 2, "réunion « R-S01-77 » inconnue")]
    [InlineData("actions.csv", "2026-12-01", "2025-12-01", 2, "echeance est avant date_decision")]
    [InlineData("actions.csv", "en_cours,50", "en_cours,150", 2, "avancement_pct « 150 » invalide (attendu un nombre entre 0 et 100)")]
    [InlineData("actions.csv", "en_cours,50", "bloque,50", 2, "motif_blocage est obligatoire")]
    [InlineData("actions.csv", "carte", "pigeon", 2, "canal_derniere_maj « pigeon » : valeur inconnue (attendu carte, texte, email, reunion)")]
    [InlineData("actions.csv", "2026-01-06,2026-12-01", ",2026-12-01", 2, "date_decision est obligatoire")]
    [InlineData("actions.csv", "2026-01-06,2026-12-01", "0206-01-06,2026-12-01", 2, "date_decision « 0206-01-06 » invalide (attendu une année entre 1950 et 2150)")]
    [InlineData("actions.csv", "Éclairer le hall", "Éclairer\tle hall", 2, "intitule : tabulation ou caractère de commande")]
    [InlineData("actions.csv", ",P01,PN:S01", ",P02,PN:T01", 2, "contact « PN:T01 » inconnu")]
    [InlineData("actions.csv", "AC002,PB02,S01", "AC002,PB02,S96", 3, "GPO « S96 » inconnu")]
    [InlineData("meetings.csv", "R-S01-04,S01,4", "R-S95-04,S95,4", 5, "GPO « S95 » inconnu")]
    [InlineData("meetings.csv", "R-S01-04,S01,4", "R-S01-03,S01,3", 5, "reunion_id « R-S01-03 » déjà utilisé ligne 4")]
    [InlineData("meetings.csv", "2026-11-24,09:30", "2026-11-24,9h30", 5, "heure « 9h30 » invalide (attendu HH:MM)")]
    [InlineData("meetings.csv", "R-S01-04,S01,4", "R-S01-05,S01,4", 5, "reunion_id « R-S01-05 » invalide (attendu R-S01-04)")]
    [InlineData("meetings.csv", "2026-11-24,09:30", "2026-10-20,09:30", 5, "réunion en double : le GPO S01 en a déjà une à cette heure, ligne 4")]
    [InlineData("meetings.csv", "2026-10-20,3", "2026-10-21,3", 3, "reportee_au : aucune réunion du GPO S01 le 2026-10-21")]
    [InlineData("meetings.csv", "2026-10-20,3", "2026-10-02,3", 3, "reportee_au n'est pas après la date de la réunion")]
    [InlineData("meetings.csv", "indisponibilite_referent", "flemme", 3, "motif « flemme » : valeur inconnue (attendu besoin_operationnel, jour_ferie, conges, trop_peu_de_presents, lieu_indisponible, indisponibilite_referent, perturbation, autre)")]
    [InlineData("meetings.csv", "planifiee,", "annulee,", 5, "motif est obligatoire")]
    [InlineData("meetings.csv", "planifiee,", "planifiee,conges", 5, "motif « conges » inattendu pour une réunion ni annulée ni reportée")]
    [InlineData("meetings.csv", ",PB01", ",PB44", 2, "ordre_du_jour : problématique « PB44 » inconnue")]
    public async Task A_bad_cell_is_named_with_its_line_and_nothing_is_written(
        string file, string good, string bad, int line, string message)
    {
        using var folder = new DepartmentFolder().With(file, good, bad);
        var machine = new Importing();

        var report = await machine.ImportAsync(folder.Path);

        Assert.Contains($"{file}, ligne {line} : {message}", report.Findings.Select(f => f.ToString()));
        Assert.Equal(FileOutcome.Refused, report.Files.Single(f => f.FileName == file).Outcome);
        Assert.False(report.Succeeded);
        Assert.Equal(0, machine.Store.CommitCount);
        Assert.Empty(machine.Agenda.Pointers);
    }

    [Theory]
    [InlineData("2026-12-21/2027-01-03 vacances de Noël; 2027-05-07 pont", null)]
    [InlineData("2026-12-21/2027-01-03", null)]
    [InlineData("", null)]
    [InlineData("du 21 décembre au 3 janvier", "fermetures « du 21 décembre au 3 janvier » invalide (attendu AAAA-MM-JJ/AAAA-MM-JJ nom)")]
    [InlineData("2026-02-30/2026-03-02 pont", "fermetures « 2026-02-30/2026-03-02 pont » invalide (attendu AAAA-MM-JJ/AAAA-MM-JJ nom)")]
    [InlineData("2027-01-03/2026-12-21 vacances", "fermetures « 2027-01-03/2026-12-21 vacances » finit avant de commencer")]
    [InlineData("2026-12-21/2027-12-21 vacances", "fermetures « 2026-12-21/2027-12-21 vacances » dure 366 jours, 120 au plus")]
    [InlineData("2026-12-21/2027-01-03 Noël; 2027-01-03/2027-01-05 pont", "fermetures : « Noël » et « pont » se recouvrent")]
    public async Task The_column_of_closed_periods_may_be_there_and_is_checked(string cell, string? message)
    {
        using var folder = new DepartmentFolder()
            .With("sectors.csv", "secteurs_rattaches", "secteurs_rattaches,fermetures")
            .With("sectors.csv", "2019-05-14,actif,", $"2019-05-14,actif,,{cell}")
            .With("sectors.csv", "2020-01-01,actif,S01", "2020-01-01,actif,S01,");
        var machine = new Importing();

        var report = await machine.ImportAsync(folder.Path);

        Assert.Equal(message is null, report.Succeeded);
        if (message is not null) Assert.Contains($"sectors.csv, ligne 2 : {message}", report.Findings.Select(f => f.ToString()));
        else Assert.Equal(cell.Split(';', StringSplitOptions.RemoveEmptyEntries).Length, (await machine.LoadAsync("S01")).Group.ClosedPeriods.Count);
    }

    [Fact]
    public async Task Several_faults_of_one_line_are_told_at_once_and_the_line_counts_once()
    {
        using var folder = new DepartmentFolder().WithLine(
            "partners.csv", "P04,MARS,Ville,Dora,Exemple,,dora,interne,S01,membre,teams,hier,actif,");

        var report = await new Importing().ImportAsync(folder.Path);

        var texts = report.Findings.Where(f => f.File == "partners.csv" && f.Line == 5).Select(f => f.Text).ToList();
        Assert.Contains("courriel « dora » invalide (attendu nom@domaine)", texts);
        Assert.Contains("charte_signee_le « hier » invalide (attendu AAAA-MM-JJ)", texts);
        Assert.Contains(texts, t => t.StartsWith("type_partenaire « MARS » : valeur inconnue", StringComparison.Ordinal));
        Assert.Equal(1, report.Files.Single(f => f.FileName == "partners.csv").LinesRefused);
    }

    [Fact]
    public async Task A_text_over_its_limit_is_refused_and_one_at_the_limit_is_not()
    {
        using var folder = new DepartmentFolder().With("actions.csv", "En attente", new string('é', 200));
        Assert.True((await new Importing().ImportAsync(folder.Path, dryRun: true)).Succeeded);

        folder.With("actions.csv", "éé", "ééé");
        var report = await new Importing().ImportAsync(folder.Path);
        Assert.Contains("actions.csv, ligne 2 : dernier_commentaire : 201 caractères, 200 au plus", report.Findings.Select(f => f.ToString()));
    }

    [Fact]
    public async Task A_fault_in_one_line_does_not_spread_to_the_lines_that_refer_to_it()
    {
        using var folder = new DepartmentFolder().With("partners.csv", "agathe@example.com", "agathe");

        var report = await new Importing().ImportAsync(folder.Path);

        Assert.Equal(
            ["partners.csv, ligne 2 : courriel « agathe » invalide (attendu nom@domaine)"],
            report.Findings.Where(f => f.Line > 1).Select(f => f.ToString()));
    }
}

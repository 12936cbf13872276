using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Core.Reports;

namespace GpoBot.Dialogs.Reports;

/// <summary>The words of reports for each closed list.</summary>
public static class ReportLabels
{
    public static string PartnerType(string code) => code switch
    {
        "PN" => "Police nationale",
        "MAIRIE" => "Mairies",
        "PM" => "Polices municipales",
        "CSU" => "Vidéoprotection (CSU)",
        "BAILLEUR" => "Bailleurs",
        "TRANSPORT" => "Transporteurs",
        "EDUCATION" => "Éducation",
        "ASSOCIATION" => "Associations",
        "SOCIAL" => "Action sociale",
        "DCPP" => "DCPP",
        "COMMERCE" => "Commerces",
        "SECOURS" => "Secours",
        "ENVIRONNEMENT" => "Environnement",
        "UNIVERSITE" => "Universités",
        "DEPARTEMENT" => "Départements",
        "PREFECTURE" => "Préfectures",
        "JUSTICE" => "Justice",
        _ => "Autres",
    };

    public static string Category(string code) => code switch
    {
        "STUP" => "Trafic de stupéfiants",
        "HALL" => "Occupation de halls et de squares",
        "INCIV" => "Nuisances et incivilités",
        "BRUIT" => "Nuisances sonores",
        "RODEO" => "Rodéos et deux-roues",
        "ALCOOL" => "Alcoolisation sur la voie publique",
        "STAT" => "Stationnement et épaves",
        "ECOLE" => "Établissements scolaires et abords",
        "TRANSP" => "Transports",
        "VOLS" => "Cambriolages et vols",
        "ESPACE" => "Occupation de l'espace public",
        "SITE" => "Sites naturels ou privés",
        "VOISIN" => "Conflits de voisinage",
        _ => "Autre",
    };

    public static string Status(ProblemStatus status) => status switch
    {
        ProblemStatus.Proposed => "proposée",
        ProblemStatus.Redirected => "réorientée",
        ProblemStatus.Retained => "retenue",
        ProblemStatus.Diagnosis => "diagnostic",
        ProblemStatus.PlanInProgress => "plan en cours",
        ProblemStatus.UnderEvaluation => "en évaluation",
        ProblemStatus.Solved => "résolue",
        ProblemStatus.Unsolved => "non résolue",
        ProblemStatus.Transferred => "transférée",
        _ => "close sans suite",
    };

    public static string Reason(DetailReason reason) => reason switch
    {
        DetailReason.Interview => "préparer un entretien avec le référent",
        DetailReason.Review => "suivre l'activité du secteur",
        DetailReason.Authority => "répondre à un élu ou à une autorité",
        _ => "autre besoin du service",
    };

    /// <summary>Its name on a button.</summary>
    public static string Short(DetailReason reason) => reason switch
    {
        DetailReason.Interview => "Entretien",
        DetailReason.Review => "Suivi",
        DetailReason.Authority => "Autorité",
        _ => "Autre",
    };

    public static string Post(Post post) => post.Role switch
    {
        PostRole.DistrictChief => $"chef de la circonscription {Cards.CardText.Plain(post.Scope)}",
        PostRole.Directorate => $"direction {Cards.CardText.Plain(post.Scope)}",
        PostRole.National => "échelon national",
        PostRole.Administrator => "administrateur",
        _ => "auditeur",
    };
}

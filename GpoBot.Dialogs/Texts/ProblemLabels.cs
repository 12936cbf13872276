using GpoBot.Core.Problems;

namespace GpoBot.Dialogs.Texts;

/// <summary>The trade's words for what a problem is about, where it came from, and how it stands.</summary>
public static class ProblemLabels
{
    public static string Category(string code) => code switch
    {
        "STUP" => "Trafic de stupéfiants, économie souterraine",
        "HALL" => "Rassemblements, occupation de halls et squares",
        "INCIV" => "Incivilités, dépôts, dégradations",
        "BRUIT" => "Nuisances sonores, tapage",
        "RODEO" => "Rodéos, usage intempestif de deux-roues",
        "ALCOOL" => "Alcoolisation dans les lieux publics, protoxyde d'azote",
        "STAT" => "Stationnement, épaves, sécurité routière",
        "ECOLE" => "Violences et harcèlement scolaires, abords",
        "TRANSP" => "Transports : insécurité, incivilités, projectiles",
        "VOLS" => "Cambriolages, vols, caves",
        "ESPACE" => "Occupation de l'espace public, squats, mendicité",
        "SITE" => "Site naturel ou privé : afflux, feu, accès des secours",
        "VOISIN" => "Conflits de voisinage, animaux, jets d'objets",
        _ => "Autre",
    };

    public static string Origin(string code) => code switch
    {
        "POLICE" or "PN" => "police nationale",
        "HABITANTS" => "habitants",
        "MAIRIE" => "mairie",
        "PM" => "police municipale",
        "BAILLEUR" => "bailleur",
        "TRANSPORTEUR" or "TRANSPORT" => "transporteur",
        "EDUCATION" => "établissement scolaire",
        "ASSOCIATION" => "association",
        "COMMERCE" => "commerçants",
        "DCPP" => "délégué à la cohésion police-population",
        "CSU" => "centre de supervision urbain",
        _ => "autre partenaire",
    };

    /// <summary>Who makes a commitment, by trade: « la mairie ».</summary>
    public static string Partner(string type) => type switch
    {
        "PN" => "la police nationale",
        "MAIRIE" => "la mairie",
        "PM" => "la police municipale",
        "CSU" => "le centre de supervision urbain",
        "BAILLEUR" => "le bailleur",
        "TRANSPORT" => "le transporteur",
        "EDUCATION" => "l'établissement scolaire",
        "ASSOCIATION" => "une association",
        "SOCIAL" => "un acteur social",
        "DCPP" => "le délégué à la cohésion police-population",
        "COMMERCE" => "les commerçants",
        "SECOURS" => "les secours",
        "ENVIRONNEMENT" => "le gestionnaire du site",
        _ => "un autre partenaire",
    };

    public static string Status(ProblemStatus status) => status switch
    {
        ProblemStatus.Proposed => "Proposée, à retenir ou à réorienter",
        ProblemStatus.Redirected => "Réorientée",
        ProblemStatus.Retained => "Retenue, diagnostic à faire",
        ProblemStatus.Diagnosis => "Diagnostic partagé en cours",
        ProblemStatus.PlanInProgress => "Plan d'actions en cours",
        ProblemStatus.UnderEvaluation => "En évaluation",
        ProblemStatus.Solved => "Résolue",
        ProblemStatus.Unsolved => "Non résolue, plan à relancer",
        ProblemStatus.Transferred => "Transférée",
        _ => "Close sans suite",
    };

    /// <summary>What may be told to residents of how it stands, without any action of anybody.</summary>
    public static string InPublic(ProblemStatus status) => status switch
    {
        ProblemStatus.Proposed => "Le signalement a été transmis au groupe de partenariat, qui l'examine.",
        ProblemStatus.Redirected => "Le signalement a été transmis au service compétent.",
        ProblemStatus.Retained or ProblemStatus.Diagnosis => "Le problème est pris en compte : la police et ses partenaires l'étudient ensemble.",
        ProblemStatus.PlanInProgress or ProblemStatus.Unsolved => "Le problème est pris en compte : la police et ses partenaires agissent ensemble.",
        ProblemStatus.UnderEvaluation => "Des actions ont été menées : les partenaires examinent ensemble si la situation s'est améliorée.",
        ProblemStatus.Solved => "La situation s'est améliorée ; les partenaires restent attentifs.",
        ProblemStatus.Transferred => "Le suivi du problème a été confié à un autre groupe.",
        _ => "Le groupe de partenariat ne suit plus ce problème.",
    };

    public static string Destination(string code) => code switch
    {
        "POLICE" => "le commissariat (patrouille, plainte)",
        "MAIRIE" => "la mairie",
        "PM" => "la police municipale",
        "BAILLEUR" => "le bailleur",
        "TRANSPORTEUR" => "le transporteur",
        "CLSPD" => "le CLSPD",
        "GPO" => "un autre GPO",
        _ => "un autre service",
    };

    /// <summary>« la mairie (service de la voirie) ».</summary>
    public static string SentTo(string sentTo)
    {
        var (to, words) = RedirectProblem.Read(sentTo);
        return words is null ? Destination(to) : $"{Destination(to)} ({Cards.CardText.Plain(words)})";
    }
}

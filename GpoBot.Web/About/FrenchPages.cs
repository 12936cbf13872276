using GpoBot.Dialogs.Texts;

namespace GpoBot.Web.About;

/// <summary>The pages in French: what GpoBot is, what is kept of people, and on what terms it is used.</summary>
public static class FrenchPages
{
    public static AboutFrame Frame { get; } = new(
        "fr", "Aller au contenu", "groupes de partenariat opérationnel", "Pages de ce site", "GpoBot, service non surveillé en temps réel. Urgence : 17 ou 112.",
        "en", "Read in English", [("", "Accueil"), ("confidentialite", "Données personnelles"), ("conditions", "Conditions d'utilisation")]);

    public static IEnumerable<AboutPage> Of(Installation here) => [Home(here), Privacy(here), Terms(here)];

    private static AboutPage Home(Installation here) => new(
        "", "GpoBot, l'assistant des GPO",
        "GpoBot aide les référents des groupes de partenariat opérationnel (GPO) et leurs partenaires à tenir leurs réunions et leurs engagements, dans Microsoft Teams et par courriel.",
        [
            new("ouvrir", "Pour l'utiliser",
                "Ouvrez GpoBot dans Teams et écrivez « aide ». Sans compte Teams, répondez par les liens des courriels que vous recevez.",
                $"Cette installation est exploitée par {Operator(here)}. Elle est réservée aux membres des GPO et aux services qui les suivent."),
        ]);

    private static AboutPage Privacy(Installation here) => new(
        "confidentialite", "Données personnelles",
        "Ce que GpoBot enregistre sur les membres des groupes de partenariat opérationnel (GPO), pourquoi, combien de temps, et comment exercer vos droits.",
        [
            new("responsable", "Qui en répond", $"Le responsable du traitement est {Operator(here)}.", here.Contact is { } contact
                ? $"Pour toute question ou demande sur vos données, écrivez à : {contact}."
                : "Pour toute question ou demande sur vos données, adressez-vous à votre référent : il la transmet au délégué à la protection des données."),
            new("finalite", "Pourquoi",
                "Tenir le fil des GPO : réunions, engagements des organisations, rappels, relevés de décisions, chiffres. Base légale, que le responsable de traitement "
                + "confirme : mission d'intérêt public (article 6.1.e du RGPD). GpoBot ne sert ni à la prévention ni à la recherche d'infractions.",
                "Aucune décision n'est prise automatiquement à votre sujet, et rien n'est transmis à un modèle de langage."),
            FrenchPrivacy.Kept, FrenchPrivacy.NotKept, FrenchPrivacy.Terms(here.Keeps), FrenchPrivacy.Readers, FrenchPrivacy.Rights, FrenchPrivacy.Beyond,
        ]);

    private static AboutPage Terms(Installation here) => new(
        "conditions", "Conditions d'utilisation", "GpoBot est un outil de travail interne. En l'utilisant, chacun accepte ce qui suit.",
        [
            new("acces", "Qui peut l'utiliser",
                $"Cette installation est exploitée par {Operator(here)}. Elle est ouverte aux membres des GPO, policiers et partenaires, et aux services qui les suivent. "
                + "L'accès cesse le jour où l'on quitte son dernier groupe.",
                "Un partenaire n'accède au détail d'un groupe qu'après avoir signé sa charte de confidentialité : écrivez « charte » à GpoBot."),
            new("limites", "Ce que GpoBot n'est pas")
            {
                Points =
                [
                    "Un service d'urgence : personne n'y lit les messages en temps réel. En cas d'urgence, composez le 17 ou le 112.",
                    "Un outil de procédure : il ne sert ni à la recherche d'infractions, ni à identifier des auteurs, leurs proches ou des meneurs.",
                    "Un lieu pour des informations « Diffusion Restreinte » ou couvertes par un secret.",
                ],
            },
            new("usage", "Ce qui est demandé à chacun")
            {
                Points =
                [
                    "Décrire des lieux, des heures et des faits ; n'écrire le nom d'aucun habitant ni d'aucune personne mise en cause.",
                    "Garder pour soi les liens personnels reçus par courriel ou dans la conversation : qui les ouvre répond ou lit à votre place.",
                    "Relire ce que GpoBot montre avant de confirmer, et corriger ce qui est faux : un programme peut mal comprendre une phrase.",
                ],
            },
            new("reponses", "Ce que deviennent vos réponses",
                "Elles sont enregistrées avec votre nom, la date et l'heure ; le référent de votre groupe les lit. Ce que voient les autres membres est dit sur la page "
                + "« Données personnelles »."),
            new("disponibilite", "Disponibilité",
                "Le service peut s'interrompre. Ce qui devait partir attend son retour. Un rappel de GpoBot ne remplace pas la vigilance de chacun sur ses échéances."),
            new("aide", "Une question, un défaut",
                "Parlez-en à votre référent, ou écrivez « aide » à GpoBot. Pour une difficulté d'accessibilité, écrivez « accessibilité »."),
        ]);

    private static string Operator(Installation here) => here.Operator ?? "le service de police qui vous y a invité";

    internal static string Months(int months) => $"{French.Number(months)} mois";

    internal static string Days(int days) => French.Count(days, "jour");
}

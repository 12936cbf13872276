using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Cards.Real;

/// <summary>One card, and what brings it: words or a button, after the stops before.</summary>
internal sealed record TourStop(string Name, Func<TeamsPerson, TeamsPerson, Task<SeenCard>> SeeAsync);

/// <summary>The way through all cards, in the order in which they come by.</summary>
internal static class TourStops
{
    public static IReadOnlyList<TourStop> All { get; } =
    [
        new("welcome-lead", (lead, _) => Task.FromResult(lead.LastCard)),
        new("welcome-partner", (_, partner) => Task.FromResult(partner.LastCard)),
        Lead("help-lead", "aide"),
        Partner("help-partner", "bonjour"),

        Lead("meeting-form", "planifier"),
        LeadPresses("meeting-form-refused", "Voir les dates", ("date", "2026-12-25")),
        Lead("meeting-preview", "planifie le GPO S01 le 1er décembre à 14h"),
        LeadPresses("meeting-planned", "Créer et inviter"),
        Lead("meeting-preview-series", "planifie le GPO S01 tous les 15 jours le mardi à 9h30"),
        LeadPresses("meeting-planned-series", "Créer et inviter"),
        Lead("meeting-preview-holiday", "planifie le GPO S01 tous les 15 jours le vendredi 11 décembre à 10h jusqu'au 22 janvier"),
        Lead("free-slots", "trouve un créneau pour le GPO S01"),
        Lead("meeting-preview-counted", "planifie le GPO S01 tous les 15 du mois à 10h, 6 réunions"),
        Lead("meeting-preview-saturday", "planifie le GPO S01 le samedi 16 janvier à 14h"),
        Lead("closing-form", "fermeture"),
        LeadPresses("closing-form-refused", "Enregistrer", ("from", "2027-04-25"), ("to", "2027-04-12"), ("name", "vacances")),
        Lead("closing-preview", "le GPO S01 est fermé du 23 novembre au 11 décembre (travaux)"),
        LeadPresses("closing-noted", "Enregistrer"),
        Lead("closing-list", "fermetures"),
        Partner("closing-list-partner", "fermetures"),
        Lead("closing-take-back", "supprime la fermeture du 23 novembre"),
        LeadPresses("closing-taken-back", "Retirer"),
        Lead("meeting-list-lead", "réunions"),
        Partner("meeting-list-partner", "réunions"),
        Partner("meeting-next", "c'est quand la prochaine réunion ?"),
        Lead("meeting-move-form", "déplacer la réunion du 1er décembre"),
        LeadPresses("meeting-move-refused", "Voir le changement", ("date", "2026-12-25")),
        Lead("meeting-move-series", "décale la réunion du 5 janvier au jeudi 7 janvier à 14h, et les suivantes"),
        Lead("meeting-move-preview", "décale la réunion du 1er décembre au 2 décembre à 15h, en visio, pendant 1h"),
        LeadPresses("meeting-moved", "Déplacer et prévenir"),
        Lead("meeting-change-preview", "passe la réunion du 24 en visio"),
        Lead("meeting-move-back", "décale la réunion du 2 décembre au 1er décembre à 14h"),
        LeadPresses("meeting-moved-back", "Déplacer et prévenir"),
        Lead("meeting-cancel-series", "annuler la réunion du 5 janvier et les suivantes"),
        Partner("attendance-which", "je viens"),
        Partner("attendance-preview", "je viens mardi"),
        PartnerPresses("attendance-recorded", "Oui"),
        PartnerPresses("attendance-changed", "Changer"),
        PartnerPresses("attendance-absent", "Je ne viens pas"),
        Partner("attendance-who-partner", "qui vient mardi ?"),
        Partner("meeting-list-answered", "réunions"),
        Lead("attendance-who-lead", "qui vient mardi ?"),
        LeadPresses("attendance-note-refused", "Noter"),
        LeadPresses("attendance-sheet", "Feuille de présence"),
        LeadPresses("attendance-who-again", "Qui vient ?"),
        LeadPresses("attendance-noted", "Noter", ("contact", "P05"), ("answer", "SendsDeputy")),
        Lead("attendance-other-preview", "le collège ne viendra pas mardi"),
        LeadPresses("attendance-other-recorded", "Oui"),
        Lead("meeting-cancel-which", "annuler la réunion"),
        Lead("meeting-cancel", "annuler la réunion du 1er décembre"),
        Lead("meeting-cancel-said", "annuler la réunion du 1er décembre pour renfort opérationnel"),
        LeadPresses("meeting-cancelled", "Annuler la réunion"),

        Lead("commitment-form", "engagement"),
        LeadPresses("commitment-form-refused", "Enregistrer", ("problem", "PB01")),
        Lead("commitment-who", "ajoute une action pour le bailleur : fermer le local vélo avant le 15 décembre"),
        Lead("commitment-problem", "P07"),
        Lead("commitment-preview", "PB01"),
        LeadPresses("commitment-added", "Enregistrer"),

        Partner("commitment-list", "mes actions"),
        Lead("commitment-overdue", "retards"),
        Partner("answer-which", "c'est fait"),
        Partner("answer-chosen", "AC003"),
        PartnerPresses("answer-dropped", "Abandonner"),
        Partner("answer-ask", "AC003"),
        PartnerPresses("answer-refused", "Envoyer", ("status", "Blocked")),
        PartnerPresses("answer-recorded", "Envoyer", ("status", "InProgress"), ("date", "2026-12-25"), ("comment", "Devis reçu, pose à prévoir.")),
        new("answer-told-lead", (lead, _) => Task.FromResult(lead.LastCard)),
        LeadPresses("answer-postponed", "Accepter le report"),
        new("answer-granted", (_, partner) => Task.FromResult(partner.LastCard)),
        Partner("answer-why-blocked", "AC003 bloqué"),
        Partner("answer-preview", "AC003 bloqué budget"),
        PartnerPresses("answer-done", "Oui"),

        Partner("feed-created", "mon agenda"),
        Partner("feed-exists", "mon agenda"),
        Partner("feed-renew", "nouveau lien d'agenda"),
        Partner("feed-remove", "supprimer le lien d'agenda"),
        PartnerPresses("feed-removed", "Supprimer ce lien"),
        Lead("feed-to-whom", "envoie le lien d'agenda"),
        Lead("feed-send", "envoie le lien d'agenda à P10"),
        LeadPresses("feed-sent", "Envoyer le lien"),

        Lead("evaluation-which", "demande les avis"),
        Lead("evaluation-preview", "PB03"),
        LeadPresses("evaluation-form", "Modifier"),
        LeadPresses("evaluation-form-refused", "Continuer", ("until", "2026-11-01")),
        LeadPresses("evaluation-later", "Continuer", ("until", "2026-12-18")),
        LeadPresses("evaluation-asked", "Demander les avis"),
        Partner("opinion-ask", "avis PB03"),
        PartnerPresses("opinion-refused", "Donner cet avis"),
        PartnerPresses("opinion-recorded", "Donner cet avis", ("opinion", "RatherYes")),
        PartnerPresses("opinion-again", "Changer"),
        Partner("opinion-preview", "PB03 plutôt non"),
        Lead("opinion-state", "avis PB03"),
        Lead("opinion-state-before", "PB01 est résolu"),

        Partner("reminders-own", "mes rappels"),
        PartnerPresses("reminders-pause-form", "Suspendre"),
        Partner("reminders-pause-when", "pause"),
        Partner("reminders-pause-preview", "je suis en congé jusqu'au 5 janvier"),
        PartnerPresses("reminders-paused", "Oui"),
        PartnerPresses("reminders-resumed", "Reprendre"),
        Partner("reminders-stop-preview", "stop"),
        Lead("reminders-snooze-preview", "rappelle-moi AC011 lundi"),
        LeadPresses("reminders-snoozed", "Oui"),
        Lead("reminders-lead", "rappels S01"),
        LeadPresses("reminders-settings", "Réglages"),
        LeadPresses("reminders-settings-saved", "Enregistrer", ("morning", "08:30")),
        Lead("reminders-settings-preview", "pas de rappel à J-7"),
        Lead("reminders-stop-commitment", "suspends les relances d'AC011"),
        LeadPresses("reminders-commitment-stopped", "Oui"),
        LeadPresses("reminders-commitment-resumed", "Reprendre les rappels"),
        .. OutcomeStops,
    ];

    /// <summary>How problems end and come back.</summary>
    private static IReadOnlyList<TourStop> OutcomeStops =>
    [
        Lead("closing-missing", "clore PB03"),
        LeadPresses("closing-commitments", "Voir les engagements"),
        Lead("closing-exception-preview", "exception PB03 : compteur en panne depuis octobre"),
        LeadPresses("closing-exception", "Noter l'exception"),
        LeadPresses("closing-otherwise", "Clore autrement"),
        LeadPresses("closing-otherwise-refused", "Clore sans suite"),
        LeadPresses("closing-transfer", "Plutôt transférer"),
        Lead("relaunch-preview", "relance le plan de PB03"),
        LeadPresses("relaunched", "Relancer le plan"),
        Lead("residents-preview", "PB03 : 12 habitants favorables sur 15"),
        LeadPresses("residents-noted", "Noter cet avis"),
        Partner("public-state", "quel retour pour les habitants sur PB03 ?"),
        Lead("public-form", "écris le retour aux habitants PB03"),
        LeadPresses("public-approved", "Approuver ce texte", ("words", "Les ralentisseurs sont posés boulevard Est.")),
        Lead("public-preview", "retour habitants PB03 : les dimanches sont plus calmes"),
        Lead("practice-preview", "bonne pratique PB02 : enlever les épaves en deux opérations"),
        LeadPresses("practice-approved", "Approuver"),
        Lead("stable-preview", "PB02 stable"),
        LeadPresses("stable", "Noter stable"),
        Partner("return-preview", "le problème est revenu au parking Nord"),
        PartnerPresses("return-reported", "Transmettre au référent"),
        new("return-told-lead", (lead, _) => Task.FromResult(lead.LastCard)),
        LeadPresses("return-noted", "Noter"),
        LeadPresses("reopened", "Rouvrir"),
        Lead("ending-why", "clos PB21 sans suite"),
        Lead("ending-preview", "doublon"),
        LeadPresses("ended", "Clore sans suite"),
    ];

    private static TourStop Lead(string name, string says) => new(name, async (lead, _) => (await lead.SaysAsync(says)).Card);

    private static TourStop LeadPresses(string name, string button, params (string, string)[] inputs) =>
        new(name, async (lead, _) => (await lead.PressesAsync(lead.LastCard, button, inputs)).Card);

    private static TourStop Partner(string name, string says) => new(name, async (_, partner) => (await partner.SaysAsync(says)).Card);

    private static TourStop PartnerPresses(string name, string button, params (string, string)[] inputs) =>
        new(name, async (_, partner) => (await partner.PressesAsync(partner.LastCard, button, inputs)).Card);
}

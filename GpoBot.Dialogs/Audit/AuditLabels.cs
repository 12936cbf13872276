namespace GpoBot.Dialogs.Audit;

/// <summary>The verbs, roles and channels of the audit in French; what has no word of ours stands as it is stored.</summary>
public static class AuditLabels
{
    private static readonly Dictionary<string, string> Verbs = new(StringComparer.Ordinal)
    {
        ["access.review"] = "Revue des accès", ["agenda.decide"] = "Décision sur un point de l'ordre du jour", ["agenda.edit"] = "Ordre du jour modifié",
        ["agenda.point"] = "Point proposé à l'ordre du jour", ["commitment.add"] = "Engagement créé", ["commitment.answer"] = "Réponse sur un engagement",
        ["commitment.change"] = "Engagement modifié", ["commitment.police-only"] = "Visibilité d'un engagement",
        ["commitment.postpone"] = "Décision sur un report", ["commitment.reminders.resume"] = "Rappels d'un engagement repris",
        ["commitment.reminders.stop"] = "Rappels d'un engagement arrêtés", ["commitment.snooze"] = "Rappel d'un engagement reporté",
        ["contact.charter"] = "Charte signée", ["contact.deputy"] = "Suppléant désigné", ["contact.leave"] = "Départ d'un membre",
        ["contact.mine"] = "Données personnelles corrigées", ["contact.save"] = "Fiche d'un membre", ["dropin.add"] = "Permanence notée",
        ["dropin.remove"] = "Permanence retirée", ["feed.send"] = "Lien d'agenda envoyé", ["file.read"] = "Fichier téléchargé",
        ["gpo.detail"] = "Détail ouvert par la hiérarchie", ["group.close"] = "Fermeture notée", ["group.hand-over"] = "Passation préparée",
        ["group.import"] = "GPO importé", ["group.keep"] = "Passation annulée", ["group.lead"] = "Nouveau référent",
        ["group.pack"] = "Dossier de passation remis", ["group.reminders"] = "Réglages des rappels", ["group.reopen"] = "Fermeture retirée",
        ["group.settings"] = "Réglages du GPO", ["incident.handle"] = "Incident traité", ["incident.report"] = "Incident transmis",
        ["journal.export"] = "Journal exporté", ["journal.read"] = "Journal consulté", ["link.renew"] = "Lien de réponse redemandé",
        ["meeting.answer"] = "Réponse à une invitation", ["meeting.calendar"] = "Réponse ou déplacement dans l'agenda",
        ["meeting.cancel"] = "Réunion annulée", ["meeting.change"] = "Réunion modifiée", ["meeting.close"] = "Réunion close",
        ["meeting.decision"] = "Décision notée", ["meeting.hand-move"] = "Horaire tranché", ["meeting.invite"] = "Membre invité",
        ["meeting.move"] = "Réunion déplacée", ["meeting.not-held"] = "Réunion non tenue", ["meeting.plan"] = "Réunion planifiée",
        ["meeting.presence"] = "Présences notées", ["mydata.read"] = "Données personnelles consultées", ["place.link"] = "Canal lié",
        ["place.unlink"] = "Canal délié", ["post.give"] = "Poste attribué", ["post.take"] = "Poste retiré",
        ["problem.ask-opinions"] = "Avis demandés", ["problem.close"] = "Problématique résolue", ["problem.diagnosis"] = "Diagnostic",
        ["problem.end"] = "Problématique close sans résolution", ["problem.except"] = "Indicateur levé", ["problem.give-opinion"] = "Avis donné",
        ["problem.good-practice"] = "Bonne pratique", ["problem.indicator"] = "Indicateur", ["problem.link"] = "Problématique liée",
        ["problem.note-return"] = "Récidive notée", ["problem.plan"] = "Plan d'engagements", ["problem.public-draft"] = "Retour aux habitants proposé",
        ["problem.public-text"] = "Retour aux habitants approuvé", ["problem.redirect"] = "Problématique réorientée",
        ["problem.register"] = "Problématique enregistrée", ["problem.relaunch"] = "Plan relancé", ["problem.reopen"] = "Problématique rouverte",
        ["problem.report"] = "Problématique signalée", ["problem.report-return"] = "Récidive signalée", ["problem.residents"] = "Avis des habitants",
        ["problem.retain"] = "Problématique retenue", ["problem.stable"] = "Problématique stable", ["problem.unlink"] = "Problématique déliée",
        ["record.correct"] = "Relevé rouvert", ["record.edit"] = "Relevé modifié", ["record.validate"] = "Relevé validé",
        ["reminders.now"] = "Relance", ["reminders.pause"] = "Rappels suspendus", ["reminders.resume"] = "Rappels repris",
        ["reminders.stop"] = "Rappels arrêtés", ["report.read"] = "Chiffres consultés", ["round.start"] = "Tour entre deux réunions",
        ["dashboard.read"] = "Tableau de bord consulté", ["group.export"] = "GPO sauvegardé", ["mine.export"] = "Données personnelles téléchargées",
        ["person.erase"] = "Personne effacée", ["retention.hold"] = "Purge suspendue", ["retention.purge"] = "Purge de conservation",
        ["retention.release"] = "Purge reprise",
    };

    public static IEnumerable<string> KnownVerbs => Verbs.Keys;

    public static string Verb(string verb) => Verbs.GetValueOrDefault(verb, verb);

    public static string Role(string role) => role switch
    {
        "Lead" => "référent",
        "DeputyLead" => "suppléant du référent",
        "Member" => "membre",
        "Deputy" => "suppléant",
        "Occasional" => "invité ponctuel",
        "operator" => "exploitant",
        "calendar" => "agenda",
        _ => string.Join(", ", role.Split(", ").Select(Post)),
    };

    public static string Through(string through) => through switch
    {
        "text" => "message",
        "card" => "carte",
        "email" => "lien de courriel",
        "link" => "lien",
        "tool" => "ligne de commande",
        "calendar" => "agenda",
        "date" => "date prévue",
        _ => through,
    };

    // "Directorate DIPN 9A"
    private static string Post(string post) => post.Split(' ', 2) switch
    {
        ["DistrictChief", .. var scope] => Scoped("chef de circonscription", scope),
        ["Directorate", .. var scope] => Scoped("direction", scope),
        ["National", ..] => "échelon national",
        ["Administrator", ..] => "administrateur",
        ["Auditor", .. var scope] => Scoped("auditeur", scope),
        _ => post,
    };

    private static string Scoped(string title, string[] scope) => string.Join(' ', scope.Prepend(title));
}

using GpoBot.Core.Access;

namespace GpoBot.Tests.Access;

/// <summary>The table of rights in French, for <c>docs/droits.md</c>.</summary>
internal static class RightWords
{
    public static IReadOnlyList<(string Title, Right First, Right Last)> Themes { get; } =
    [
        ("Réunions, ordres du jour et relevés", Right.PlanMeetings, Right.SendFeedLinks),
        ("Engagements et rappels", Right.AddCommitments, Right.SetOwnReminders),
        ("Problématiques", Right.ReportProblems, Right.SeeIncidents),
        ("Le GPO et soi-même", Right.SeeRoster, Right.LeaveGroup),
        ("Chiffres et traces", Right.SeeFigures, Right.ReadJournal),
    ];

    public static string Of(Standing standing) => standing switch
    {
        Standing.Lead => "Référent",
        Standing.DeputyLead => "Suppléant du référent",
        Standing.Partner => "Partenaire",
        Standing.Operator => "Transporteur",
        Standing.Delegate => "DCPP",
        Standing.Occasional => "Invité ponctuel",
        Standing.DistrictChief => "Chef de circonscription",
        Standing.Directorate => "Direction",
        Standing.National => "National",
        Standing.Administrator => "Administrateur",
        Standing.Auditor => "DPO, auditeur",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "No word for it."),
    };

    public static string Of(Permission permission) => permission switch
    {
        Permission.Never => "–",
        Permission.Always => "oui",
        Permission.WhenCharterSigned => "charte",
        Permission.WhenInvited => "invité",
        Permission.OfOwnOrganisation => "organisation",
        Permission.WhenEntrusted => "responsable",
        Permission.OfOwnDoing => "auteur",
        Permission.WithinScope => "ressort",
        Permission.FiguresOnly => "chiffres",
        _ => throw new ArgumentOutOfRangeException(nameof(permission), permission, "No word for it."),
    };

    /// <summary>What the words of a cell mean; those that speak for themselves have no line.</summary>
    public static IReadOnlyList<(Permission Permission, string Meaning)> Legend { get; } =
    [
        (Permission.Never, "jamais"),
        (Permission.Always, "toujours"),
        (Permission.WhenCharterSigned, "une fois la charte signée ; la police est tenue par ses propres règles"),
        (Permission.WhenInvited, "pour une réunion à laquelle on est invité"),
        (Permission.OfOwnOrganisation, "pour ce dont répond sa propre organisation, hors engagements réservés à la police"),
        (Permission.WhenEntrusted, "pour ce dont on est soi-même responsable"),
        (Permission.OfOwnDoing, "pour ce que l'on a soi-même proposé"),
        (Permission.WithinScope, "pour les GPO du ressort de son poste : circonscription, direction ou, pour l'auditeur, tout le pays"),
        (Permission.FiguresOnly, "pour tous les GPO, en chiffres seulement"),
    ];

    public static string Of(Right right) => right switch
    {
        Right.PlanMeetings => "Planifier, déplacer, annuler une réunion ; y inviter",
        Right.SeeMeetings => "Voir les réunions",
        Right.AnswerInvitations => "Répondre à une invitation",
        Right.SeeWhoComes => "Voir qui vient",
        Right.NoteAttendance => "Noter la réponse d'un autre",
        Right.HoldMeetings => "Tenir la réunion : présences, décisions, clôture",
        Right.WriteRecords => "Écrire, valider, corriger un relevé de décisions",
        Right.ReadRecords => "Lire les relevés de décisions",
        Right.SeeAgendaPoints => "Lire les points d'un ordre du jour (sans quoi : leurs rubriques seulement)",
        Right.ProposePoints => "Proposer un point à l'ordre du jour",
        Right.EditAgendas => "Modifier l'ordre du jour",
        Right.SeeDropIns => "Voir les permanences du délégué",
        Right.NoteDropIns => "Noter ou retirer une permanence",
        Right.StartRounds => "Lancer un tour entre deux réunions",
        Right.SeeClosedPeriods => "Voir les fermetures",
        Right.ClosePeriods => "Noter ou retirer une fermeture",
        Right.SubscribeToCalendar => "S'abonner à ses propres réunions",
        Right.SendFeedLinks => "Envoyer à un autre le lien de son agenda",
        Right.AddCommitments => "Ajouter un engagement",
        Right.ChangeCommitments => "Réaffecter, corriger, réserver à la police un engagement",
        Right.DecidePostponements => "Accorder ou refuser un report",
        Right.SeeCommitments => "Voir un engagement en entier",
        Right.SeeCommitmentStates => "Voir l'intitulé et l'état des engagements des autres",
        Right.SeePoliceOnly => "Voir les engagements réservés à la police",
        Right.AnswerCommitments => "Répondre sur un engagement",
        Right.SetReminders => "Régler les rappels du GPO ou d'un engagement, relancer",
        Right.SeeFollowUp => "Voir le suivi : qui a répondu, qui est injoignable",
        Right.SetOwnReminders => "Régler ses propres rappels",
        Right.ReportProblems => "Signaler un problème",
        Right.SeeProblems => "Voir les problématiques retenues",
        Right.SeeProblemFiles => "Voir le diagnostic et le plan d'une problématique",
        Right.SeeProposals => "Voir une proposition qui n'est pas retenue",
        Right.SeeLinkedProblems => "Voir la problématique d'un autre GPO suivie ici",
        Right.DevelopProblems => "Retenir, réorienter, diagnostiquer, mesurer",
        Right.EvaluateProblems => "Demander les avis",
        Right.GiveOpinions => "Donner un avis",
        Right.ReportReturns => "Dire qu'un problème est revenu",
        Right.SpeakForResidents => "Parler au nom des habitants",
        Right.EndProblems => "Clore, transférer, rouvrir une problématique ; approuver ce qui est dit aux habitants",
        Right.ReportIncidents => "Transmettre une fiche incident (GPO de transport)",
        Right.SeeIncidents => "Voir et traiter les fiches incident (GPO de transport)",
        Right.SeeRoster => "Voir qui est membre",
        Right.ManageRoster => "Inscrire, modifier, retirer un membre ; revoir les accès",
        Right.HandOver => "Transmettre le GPO",
        Right.SetGroup => "Régler le GPO",
        Right.LinkPlaces => "Lier un canal ou une discussion",
        Right.ManageOwnData => "Voir et corriger ses données, signer la charte, choisir sa langue et son canal",
        Right.LeaveGroup => "Quitter le GPO",
        Right.SeeFigures => "Voir les chiffres",
        Right.CompareGroups => "Comparer et exporter les chiffres",
        Right.OpenDetail => "Ouvrir le détail d'un GPO, avec un motif, tracé et annoncé au référent",
        Right.ReadJournal => "Lire le journal des accès",
        _ => throw new ArgumentOutOfRangeException(nameof(right), right, "No word for it."),
    };
}

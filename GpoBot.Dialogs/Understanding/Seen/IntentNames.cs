using GpoBot.Core.Attendance;
using GpoBot.Dialogs.Understanding.Reminders;

namespace GpoBot.Dialogs.Understanding.Seen;

/// <summary>The French names of the intentions.</summary>
internal static class IntentNames
{
    /// <param name="leads">Whether a lead speaks: some words mean one thing of a lead and another of a partner.</param>
    public static string Of(Intent intent, bool leads) =>
        Conversation(intent) ?? Commitments(intent, leads) ?? Meetings(intent) ?? Problems(intent, leads) ?? People(intent, leads) ?? "inconnu";

    private static string? Conversation(Intent intent) => intent switch
    {
        Intent.Help or Intent.Thanks => "aide",
        Intent.Emergency => "urgence",
        Intent.Yes => "oui",
        Intent.No => "non",
        Intent.Abort => "abandon",
        Intent.PlaceDetail => "precision_lieu",
        Intent.Report said => Figures(said.Focus),
        Intent.Inactive => "alerte_inactivite",
        Intent.Export => "export",
        Intent.Journal { AsFile: true } => "export_journal",
        Intent.Journal => "journal",
        Intent.Reminding said => Reminders(said),
        Intent.LinkPlace { Off: true } => "delier_canal",
        Intent.LinkPlace => "lier_canal",
        _ => null,
    };

    private static string? Commitments(Intent intent, bool leads) => intent switch
    {
        Intent.MyCommitments => "liste_actions",
        Intent.Overdue => "liste_retards",
        Intent.AddCommitment => "creer_action",
        Intent.AnswerCommitment { OnlyNames: true } => "etat_action",
        Intent.AnswerCommitment => "maj_action",
        Intent.Postpone => "report",
        Intent.ChangeCommitment { Due: not null } when !leads => "report",
        Intent.ChangeCommitment => "modifier_action",
        Intent.MarkPoliceOnly => "police_seulement",
        _ => null,
    };

    private static string? Meetings(Intent intent) => intent switch
    {
        Intent.ListMeetings => "liste_reunions",
        Intent.NextMeeting => "prochaine_reunion",
        Intent.Agenda => "ordre_du_jour",
        Intent.AgendaPoint => "point_odj",
        Intent.Schedule => "planifier",
        Intent.FindTime => "trouver_creneau",
        Intent.ClosedPeriods { Wish: ClosingWish.List } => "fermetures",
        Intent.ClosedPeriods { Wish: ClosingWish.Close } => "fermer_periode",
        Intent.ClosedPeriods => "rouvrir_periode",
        Intent.CancelMeeting => "annuler_reunion",
        Intent.ChangeMeeting { To: null, Time: null, DurationMinutes: null } change when change.Format is not null || change.Place is not null => "changer_format",
        Intent.ChangeMeeting => "reporter_reunion",
        Intent.HandMove => "garder_horaire",
        Intent.HoldMeeting => "tenir_reunion",
        Intent.Round => "tour_de_table",
        Intent.DropIns { Remove: true } => "annuler_permanence",
        Intent.DropIns { SaysWhen: true } => "noter_permanence",
        Intent.DropIns => "permanences",
        Intent.DecisionRecord said => said.Wish switch
        {
            DecisionRecordWish.Validate => "valider_releve",
            DecisionRecordWish.Send => "diffuser_releve",
            DecisionRecordWish.Correct => "corriger_releve",
            _ => "releve",
        },
        Intent.Attend { Attending: Attending.Coming } => "presence",
        Intent.Attend { Attending: Attending.Tentative } => "presence_incertaine",
        Intent.Attend => "absence",
        Intent.WhoComes => "qui_vient",
        Intent.AttendanceSheet => "feuille_presence",
        _ => null,
    };

    private static string? Problems(Intent intent, bool leads) => intent switch
    {
        Intent.ReportProblem => "signalement",
        Intent.RegisterProblem => leads ? "creer_probleme" : "signalement",
        Intent.ShowProblem => "etat_probleme",
        Intent.ListProblems => "liste_problemes",
        Intent.RetainProblem => "retenir",
        Intent.RedirectProblem => "reorienter",
        Intent.Diagnose => "diagnostic",
        Intent.Measure => "indicateur",
        Intent.LinkProblem { Off: true } => "detacher",
        Intent.LinkProblem => "rattacher",
        Intent.PlanTemplate => "modele_plan",
        Intent.ReportIncident => "fiche_incident",
        Intent.ListIncidents => "liste_incidents",
        Intent.AskOpinions => "evaluer",
        Intent.GiveOpinion => "avis",
        Intent.ShowOpinions => "etat_avis",
        Intent.ClaimSolved => "clore",
        Intent.CloseProblem { End: ProblemEnd.WithoutFollowUp } => "clore_sans_suite",
        Intent.CloseProblem { End: ProblemEnd.Transferred } => "transferer",
        Intent.CloseProblem => "clore",
        Intent.RelaunchPlan => "relancer_plan",
        Intent.ReopenProblem => "rouvrir",
        Intent.ReportRecurrence => "signalement_recidive",
        Intent.AnswerRecurrence => "controle_recidive",
        Intent.PublicFeedback { Wish: PublicFeedbackWish.Write } => "rediger_retour",
        Intent.PublicFeedback { Wish: PublicFeedbackWish.Approve } => "approuver_retour",
        Intent.PublicFeedback => "retour_habitants",
        Intent.ResidentsOpinion => "avis_habitants",
        _ => null,
    };

    private static string? People(Intent intent, bool leads) => intent switch
    {
        Intent.ShowRoster => "membres",
        Intent.AddContact => "ajout_partenaire",
        Intent.EditContact => "modifier_contact",
        Intent.RemoveContact => "depart",
        Intent.ChangeOfContact or Intent.Handover => leads ? "passation" : "changement_contact",
        Intent.MyData => "droits_rgpd",
        Intent.Language => "langue",
        Intent.PreferChannel => "canal",
        Intent.Settings => "reglages",
        Intent.AccessReview => "revue_acces",
        Intent.Charter { Signed: true } => "signer_charte",
        Intent.Charter => "charte",
        Intent.Accessibility => "accessibilite",
        Intent.PurgePreview => "purge_simulation",
        Intent.MyFeed => "mon_agenda",
        Intent.RenewFeed => "nouveau_lien_agenda",
        Intent.RemoveFeed => "supprimer_lien_agenda",
        Intent.SendFeed => "envoyer_lien_agenda",
        Intent.RevokeDashboards => "revoquer_liens",
        _ => null,
    };

    private static string Figures(ReportFocus focus) => focus switch
    {
        ReportFocus.Thematic => "gpo_thematiques",
        ReportFocus.Targets => "objectifs",
        ReportFocus.GoodPractices => "bonnes_pratiques",
        ReportFocus.BlockingReasons => "motifs_blocage",
        ReportFocus.Definitions => "definitions",
        ReportFocus.Detail => "detail_gpo",
        _ => "bilan",
    };

    // To stop one's own reminders is to unsubscribe; those of a commitment or of somebody are paused.
    private static string Reminders(Intent.Reminding said) => said.Wish switch
    {
        ReminderWish.Stop => said.Reference is null ? "desabonnement" : "pause_relance",
        ReminderWish.Pause => "pause_relance",
        ReminderWish.Nudge => "relancer",
        ReminderWish.Snooze => "rappel_plus_tard",
        ReminderWish.Resume => "reprise_relance",
        ReminderWish.FollowUp => "suivi",
        ReminderWish.Settings => "reglages_rappels",
        _ => "rappels",
    };
}

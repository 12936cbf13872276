using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using GpoBot.Web.Import.Csv;
using NodaTime;

namespace GpoBot.Web.Import;

/// <summary>How the department's files spell every closed list, for reading and for writing.</summary>
public static class FrenchCodes
{
    public static CodeMap<GroupKind> GroupKinds { get; } = new(
        ("secteur", GroupKind.Sector), ("thematique", GroupKind.Thematic), ("ponctuel", GroupKind.OneOff));

    public static CodeMap<GroupStatus> GroupStatuses { get; } = new(
        ("actif", GroupStatus.Active), ("en_sommeil", GroupStatus.Dormant), ("en_creation", GroupStatus.InCreation));

    public static CodeMap<Cadence> Cadences { get; } = new(
        ("quinzaine", Cadence.Fortnightly), ("mensuelle", Cadence.Monthly));

    public static CodeMap<IsoDayOfWeek> Days { get; } = new(
        ("lundi", IsoDayOfWeek.Monday), ("mardi", IsoDayOfWeek.Tuesday), ("mercredi", IsoDayOfWeek.Wednesday),
        ("jeudi", IsoDayOfWeek.Thursday), ("vendredi", IsoDayOfWeek.Friday), ("samedi", IsoDayOfWeek.Saturday),
        ("dimanche", IsoDayOfWeek.Sunday));

    public static CodeMap<AccessType> Accesses { get; } = new(
        ("interne", AccessType.Internal), ("invite_b2b", AccessType.Guest), ("federe", AccessType.Federated),
        ("email_seul", AccessType.EmailOnly));

    /// <summary>Roles of partners; the leads of a group stand in its own line of sectors.csv.</summary>
    public static CodeMap<ContactRole> PartnerRoles { get; } = new(
        ("membre", ContactRole.Member), ("suppleant", ContactRole.Deputy), ("invite_ponctuel", ContactRole.Occasional));

    public static CodeMap<Channel> Channels { get; } = new(("teams", Channel.Teams), ("email", Channel.Email));

    /// <summary>Posts outside the groups.</summary>
    public static CodeMap<PostRole> Posts { get; } = new(
        ("circonscription", PostRole.DistrictChief), ("direction", PostRole.Directorate), ("national", PostRole.National),
        ("administrateur", PostRole.Administrator), ("auditeur", PostRole.Auditor));

    /// <summary>Whether a contact is still in the group.</summary>
    public static CodeMap<bool> ContactActive { get; } = new(("actif", true), ("sorti", false));

    public static CodeMap<ProblemStatus> ProblemStatuses { get; } = new(
        ("propose", ProblemStatus.Proposed), ("reoriente", ProblemStatus.Redirected), ("retenu", ProblemStatus.Retained),
        ("diagnostic", ProblemStatus.Diagnosis), ("plan_en_cours", ProblemStatus.PlanInProgress),
        ("en_evaluation", ProblemStatus.UnderEvaluation), ("resolu", ProblemStatus.Solved),
        ("non_resolu", ProblemStatus.Unsolved), ("transfere", ProblemStatus.Transferred),
        ("clos_sans_suite", ProblemStatus.ClosedWithoutFollowUp));

    public static CodeMap<CommitmentStatus> CommitmentStatuses { get; } = new(
        ("a_faire", CommitmentStatus.Todo), ("en_cours", CommitmentStatus.InProgress), ("bloque", CommitmentStatus.Blocked),
        ("a_confirmer", CommitmentStatus.ToConfirm), ("fait", CommitmentStatus.Done), ("abandonne", CommitmentStatus.Dropped));

    public static CodeMap<BlockingReason> BlockingReasons { get; } = new(
        ("budget", BlockingReason.Budget), ("acces", BlockingReason.Access), ("fournisseur", BlockingReason.Supplier),
        ("competence", BlockingReason.Competence), ("effectifs", BlockingReason.Staffing),
        ("reglementaire", BlockingReason.Regulation), ("partenaire_injoignable", BlockingReason.PartnerUnreachable),
        ("autre", BlockingReason.Other));

    /// <summary>Who may see a commitment: every member, or the police only.</summary>
    public static CodeMap<bool> PoliceOnly { get; } = new(("membres", false), ("police", true));

    public static CodeMap<MeetingStatus> MeetingStatuses { get; } = new(
        ("planifiee", MeetingStatus.Planned), ("tenue", MeetingStatus.Held), ("annulee", MeetingStatus.Cancelled),
        ("reportee", MeetingStatus.Postponed));

    public static CodeMap<MeetingFormat> MeetingFormats { get; } = new(
        ("presentiel", MeetingFormat.OnSite), ("visio", MeetingFormat.Video), ("mixte", MeetingFormat.Both));

    public static CodeMap<CancelReason> CancelReasons { get; } = new CodeMap<CancelReason>(
        ("besoin_operationnel", CancelReason.OperationalNeed), ("jour_ferie", CancelReason.PublicHoliday),
        ("conges", CancelReason.Leave), ("trop_peu_de_presents", CancelReason.TooFewPresent),
        ("lieu_indisponible", CancelReason.PlaceUnavailable), ("indisponibilite_referent", CancelReason.LeadUnavailable),
        ("perturbation", CancelReason.Disruption), ("autre", CancelReason.Other))
        .AlsoReads("perturbation_sanitaire_fictive", CancelReason.Disruption);

    /// <summary>The way an answer came; the value is what a commitment keeps.</summary>
    public static CodeMap<string> AnswerWays { get; } = CodeMap.Of("carte", "texte", "email", "reunion");

    public static CodeMap<string> Priorities { get; } = CodeMap.Of("haute", "moyenne", "basse");

    public static CodeMap<string> Verdicts { get; } = CodeMap.Of("resolu", "non_resolu", "non_resolu_transfere");

    public static CodeMap<string> Categories { get; } = CodeMap.Of(
        "STUP", "HALL", "INCIV", "BRUIT", "RODEO", "ALCOOL", "STAT", "ECOLE", "TRANSP", "VOLS", "ESPACE", "SITE", "VOISIN",
        "AUTRE");

    public static CodeMap<string> PartnerTypes { get; } = CodeMap.Of(
        "PN", "MAIRIE", "PM", "CSU", "BAILLEUR", "TRANSPORT", "EDUCATION", "ASSOCIATION", "SOCIAL", "DCPP", "COMMERCE",
        "SECOURS", "ENVIRONNEMENT", "UNIVERSITE", "DEPARTEMENT", "PREFECTURE", "JUSTICE");

    /// <summary>Where a report came from: a partner type, or those who have no account.</summary>
    public static CodeMap<string> Origins { get; } =
        CodeMap.Of([.. PartnerTypes.Codes, "POLICE", "TRANSPORTEUR", "HABITANTS"]);
}

using GpoBot.Core.Attendance;
using GpoBot.Core.Audit;
using GpoBot.Core.Calendars;
using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Incidents;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.DropIns;
using GpoBot.Core.Meetings.Points;
using GpoBot.Core.Places;
using GpoBot.Core.Ports;
using GpoBot.Core.Problems;
using GpoBot.Core.Records;
using GpoBot.Core.Problems.Links;
using GpoBot.Core.Reminders;
using GpoBot.Core.Reports;
using GpoBot.Core.Retention;
using NodaTime;

namespace GpoBot.Tests.Storage;

/// <summary>A row of each kind with every property filled and none at its default.</summary>
internal static class FilledRows
{
    private static readonly LocalDate Day = new(2026, 11, 20);
    private static readonly Instant At = Instant.FromUtc(2026, 11, 20, 8, 30).PlusTicks(1_234_567);

    public static readonly Group Group = new()
    {
        Id = "S01", Kind = GroupKind.Thematic, Name = "GPO du centre-ville", Theme = "Commerces", DepartmentCode = "91",
        Department = "Essonne", Directorate = "DDPN 91", District = "Évry", Towns = ["Évry", @"Ris|Orangis\Nord", ""],
        Status = GroupStatus.Dormant, Cadence = Cadence.Fortnightly, UsualDay = IsoDayOfWeek.Tuesday,
        UsualTime = new LocalTime(14, 15), UsualDurationMinutes = 60, UsualPlace = "Hôtel de police, salle \"A\"",
        Mailbox = "gpo-s01@example.org", Zone = "Indian/Reunion", CreatedOn = Day, AttachedSectors = ["S02", "S03"],
        LastMeetingNumber = 24, LastHeldOn = Day.PlusDays(-3),
        ClosedPeriods = [new(Day, Day.PlusDays(14), "vacances, dites | \\ d'hiver"), new(Day.PlusDays(90), Day.PlusDays(90), "pont")],
        Rooms = [new("Salle 1, dite « du Conseil »", "salle1@example.org")],
        Reminders = new()
        {
            Off = [ReminderKinds.MeetingWeek, ReminderKinds.Inactivity], Morning = new LocalTime(8, 30), PausedUntil = Day, InactivityDays = 60,
        },
        Closing = new(2, 4, 3, 4, 45),
        Handover = new("PN:S01:D", Day.PlusDays(11)), Banner = "Réunion ouverte à tous le 1er lundi", AccessReviewedOn = Day.PlusDays(-30), Hold = new("Réquisition | 12", Day),
    };

    public static readonly Contact Contact = new()
    {
        Id = "PN:S01:D", Organisation = "Bailleur social", PartnerType = "BAILLEUR", FirstName = "Zoé", LastName = "L'Été",
        Function = "Responsable", Email = "zoe@example.org", Access = AccessType.Guest, Role = ContactRole.DeputyLead,
        PreferredChannel = Channel.Email, CharterSignedOn = Day, Active = false, DeputyId = "P06",
        RemindersStopped = true, RemindersPausedUntil = Day, Language = "en", AccessUntil = Day.PlusDays(7), ForgottenOn = Day.PlusDays(98),
    };

    public static readonly Problem Problem = new()
    {
        Id = "PB007", Title = "Rodéos place de la Gare", Category = "RODEO", Place = "Place de la Gare",
        Description = "Le soir", Origin = "Mairie", ReportedOn = Day, RetainedOn = Day.PlusDays(1), Priority = "1",
        Status = ProblemStatus.UnderEvaluation, Objective = "Moins", Indicator = "Appels", InitialValue = 40, TargetValue = 10,
        CurrentValue = 0, MeasuredOn = Day.PlusDays(2), NextEvaluationOn = Day.PlusDays(3), ClosedOn = Day.PlusDays(4),
        Verdict = "Atteint", Opinions = 8, FavourableOpinions = 7, RecurrenceCheckOn = Day.PlusDays(5), ReopenedFrom = "PB001",
        LinkedGroups = ["T03"], OpinionsAskedAt = At, OpinionsUntil = Day.PlusDays(6), GivenOpinions = [new("P05", Opinion.RatherNo, At)],
        Diagnosis = new("Place de la Gare", "Le soir", "Les riverains", "Des patrouilles", "Un passage ouvert"),
        PlanVersion = 2, ProposedBy = "P12", PeopleConcerned = 12, SentTo = "T05", IndicatorException = "Compteur en panne", RuleVersion = 1,
        StableOn = Day.PlusDays(100), ReopenedAs = "PB008", PublicDraft = "Des travaux commencent.", PublicText = "Les travaux sont faits.",
        PublicSince = Day.PlusDays(8), ResidentsAsked = 20, ResidentsFavourable = 15, GoodPractice = "Barrière et médiation", Version = 4,
        EndedFor = EndReason.SeveralSectors,
    };

    public static readonly Commitment Commitment = new()
    {
        Id = "AC002", ProblemId = "PB007", OwnerId = "P05", CoOwnerIds = ["P06", "P07"], Title = "Fermer le local vélo",
        ActionType = "Travaux", MeetingId = "R-S01-24", DecidedOn = Day, DueOn = Day.PlusDays(25), InitialDueOn = Day.PlusDays(20),
        Status = CommitmentStatus.Blocked, Progress = 0, BlockedBy = BlockingReason.Supplier, RequestedDueOn = Day.PlusDays(40),
        NextStepOn = Day.PlusDays(35),
        Comment = "On attend", AnsweredAt = At, AnsweredBy = "P06", AnsweredThrough = "Teams", DoneOn = Day.PlusDays(30),
        ExpectedEvidence = "Photo", ReminderCount = 3, SnoozedUntil = Day, RemindersStopped = true, PoliceOnly = true, Version = 7,
    };

    public static readonly Meeting Meeting = new()
    {
        Id = "R-S01-24", Number = 24, Start = new LocalDateTime(2026, 11, 24, 9, 30, 5), DurationMinutes = 45,
        Format = MeetingFormat.Both, Place = "Mairie", CancelReason = CancelReason.PublicHoliday, ImportedReason = "férié",
        PostponedTo = "R-S01-25", InvitedIds = ["P05", "P06"], SeriesId = "s1", AgendaProblemIds = ["PB007"], InvitedCount = 9,
        PresentCount = 0, PlannedAt = At, CalendarEventId = "AAMk/=", JoinUrl = "https://meet.example.org/?a=1#b", Version = 2,
        SyncedVersion = 1, TimeVersion = 3, MovedAt = At - Duration.FromMinutes(5), AnswersSince = At,
        Attendance =
        [
            new("P05", Attending.SendsDeputy, AttendanceSource.Calendar, At, "PN:S01:D"),
            new("P06", Attending.Tentative, AttendanceSource.Chat, At + Duration.FromSeconds(5)),
        ],
        Proposals = [new("P06", new LocalDateTime(2026, 11, 25, 14, 0), 60)], RoomAddress = "salle1@example.org",
        HandMovedTo = new LocalDateTime(2026, 11, 25, 10, 0), HandMovedMinutes = 50,
        PresentIds = ["P05", "PN:S01"], StateAtStart = ["AC002 InProgress 2026-11-10", "AC003 Todo -"],
        Decisions = ["Demander un arrêté | alcool", @"Saisir \ le CLSPD"], HeldAt = At + Duration.FromHours(2), LeftOut = ["AC002"],
    };

    public static readonly Effect Effect = new()
    {
        Id = "meeting-invited.R-S01-24.P05", Kind = EffectKind.Calendar, Topic = MessageTopics.MeetingInvited,
        SubjectIds = ["R-S01-24", "AC002"], Recipient = "P05", DueAt = At, Attempts = 2, NextTryAt = At + Duration.FromMinutes(1),
        FirstTriedAt = At + Duration.FromSeconds(3), FinishedAt = At + Duration.FromMinutes(2), Through = Channel.Email, LastError = "HTTP 503", Reason = "ErrorInvalidUser",
        ReminderKeys = ["meeting-d7.R-S01-24.P05", "commitment-d7.AC002.2026-12-15.P05"],
        Carrier = "S01/meeting-invited.R-S01-24.P05", Carried = ["S02/msg.meeting-d7.R-S02-11.P05", "T01/msg.inactive.P05"],
    };

    public static readonly ReminderEntry Reminder = new()
    {
        Key = "meeting-d7.R-S01-24.P05", DueAt = At, RecordedAt = At + Duration.FromSeconds(1), Dropped = true,
    };

    public static readonly CalendarWatch Watch = new()
    {
        SubscriptionId = "5522bd62-7c96-4530-85b0-00b916fcf151", ClientStateHash = "00ff", ExpiresAt = At,
        DeltaLink = "https://graph.example.org/delta?" + new string('x', 40_000), DeltaUntil = At + Duration.FromDays(300), ReadAt = At,
        NotBefore = At + Duration.FromMinutes(20), ToldRefusal = "ErrorAccessDenied",
    };

    public static readonly RecurrenceCheck Recurrence = new() { ProblemId = "PB007", Title = "Rodéos", SolvedOn = Day, CheckOn = Day.PlusDays(91) };

    public static readonly CatchUp CatchUp = new() { At = At, Since = At - Duration.FromHours(3), Late = 4, Dropped = 12 };

    public static readonly NextLook NextLook = new() { At = At + Duration.FromDays(2) };

    public static readonly AuditLine Audit = new()
    {
        At = At, ActorId = "P05", Role = "Member", Verb = "answer", ObjectId = "AC002", Before = "Todo", After = "Blocked",
        Through = "Teams", CorrelationId = "c1", Sequence = 12, Previous = "0f", Hash = "1e",
    };

    public static readonly AuditChain Chain = new() { Count = 12, Last = "1e", First = 3, Start = "2d" };

    public static readonly TurnMarker Turn = new("9f86d081", string.Concat(Enumerable.Repeat("Réponse 🚓 ", 7000))) { At = At };

    public static readonly AgendaPoint Point = new()
    {
        Id = "OJ2", Text = "Éclairage du parking", ProposedBy = "P05", ProposedAt = At, State = AgendaPointState.Refused, Reason = "Vu en mai",
    };

    public static readonly DropIn DropIn = new()
    {
        Id = "20261124-1400", Start = new LocalDateTime(2026, 11, 24, 14, 0), Until = new LocalTime(16, 30), Place = "Mairie, salle 2", HeldBy = "P09",
    };

    public static readonly DecisionRecord Record = new()
    {
        MeetingId = "R-S01-24", Number = 24, Start = new LocalDateTime(2026, 11, 24, 9, 30), Format = MeetingFormat.Both, Place = "Mairie",
        Version = 2, Since = At, Present = ["Bailleur | social", "Ville"], Absent = ["Collège"],
        Items =
        [
            new(RecordItemKind.Decision, "Demander un arrêté\n« alcool »"),
            new(RecordItemKind.NewDueDate, "Fermer le local", "PB007", "AC002", "Bailleur", Day, CommitmentStatus.Blocked, BlockingReason.Supplier),
        ],
        NextMeeting = new LocalDateTime(2026, 12, 8, 9, 30), Unpublished = 1, StateAtStart = ["AC002 Todo -"],
    };

    public static readonly Incident Incident = new()
    {
        Id = "IN001", SentBy = "P08", SentAt = At, HandledOn = Day,
        Fields = new(
            IncidentKind.SexistInsult, 3, new LocalDateTime(2026, 11, 19, 21, 40), IncidentSpot.Station, 4, IncidentDirection.Return, 12, 7788, 15, 5, true, true),
    };

    public static readonly LinkedProblem Linked = new()
    {
        ProblemId = "PB008", Title = "Vols | parvis", Category = "VOLS", Place = "Parvis de la gare", Status = ProblemStatus.UnderEvaluation,
        OwnerId = "S03", OwnerName = "Gare et Faubourgs",
    };

    public static readonly LinkedPlace Place = new() { Id = "00ff", Kind = PlaceKind.MeetingChat, LinkedAt = At, LinkedBy = "PN:S01" };

    public static readonly RetentionMark Retention = new() { Since = At };

    public static readonly PastFacts PastFacts = new()
    {
        At = At, Part = 2, Meetings = [new(Day, MeetingStatus.Cancelled, CancelReason.Leave)],
        Problems = [new("PB001", "RODEO", ProblemStatus.Solved, Day, Day.PlusDays(1), Day.PlusDays(92), Day.PlusDays(95), "PB000")],
        Commitments = [new("AC001", CommitmentStatus.Dropped, Day, Day.PlusDays(2), Day.PlusDays(3), "BAILLEUR", BlockingReason.Budget, true, 3, true) { AskedOn = Day }],
    };

    public static readonly GpoRow[] Live =
    [
        Group, Chain, Contact, Problem, Commitment, Meeting, Effect, Reminder, Watch, Recurrence, CatchUp, NextLook, Point, DropIn, Record, Incident, Linked, Place,
        Retention,
    ];

    /// <summary>The same as they are once they belong to the past.</summary>
    public static readonly GpoRow[] Past =
    [
        Problem with { Status = ProblemStatus.Solved }, Commitment with { Archived = true },
        Meeting with { Status = MeetingStatus.Cancelled }, Effect with { State = EffectState.Unreachable }, Turn, Audit,
        Record with { ValidatedAt = At, ValidatedBy = "PN:S01" },
        Incident with { Archived = true }, PastFacts,
    ];
}

using GpoBot.Core.Attendance;
using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Incidents;
using GpoBot.Core.Links;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.DropIns;
using GpoBot.Core.Meetings.Holding;
using GpoBot.Core.Meetings.Points;
using GpoBot.Core.Meetings.Rounds;
using GpoBot.Core.Places;
using GpoBot.Core.Ports;
using GpoBot.Core.Problems;
using GpoBot.Core.Problems.Links;
using GpoBot.Core.Problems.Plans;
using GpoBot.Core.Records;
using GpoBot.Core.Reminders.Commands;
using GpoBot.Core.Reports;
using GpoBot.Core.Roster;
using GpoBot.Core.Feeds;
using NodaTime;

namespace GpoBot.Tests.Audit;

/// <summary>
/// A group in which every command has something to do, and each of them with who does it. Whatever people write in it holds the letters
/// zq, so that words that come out anywhere are seen.
/// </summary>
internal static class AuditedCommands
{
    private const string Lead = "PN:S01";
    private const string Coming = "R-S01-97";
    private const string Running = "R-S01-96";
    private const string Moved = "R-S01-98";
    private const string Told = "R-S01-95";

    public static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 8, 0);
    private static readonly LocalDate Today = new(2026, 11, 20);
    private static readonly LocalDate Later = new(2026, 12, 18);

    public static Contact Visitor { get; } = Person("H:0123456789ab", "PN", "DIPN 9A");

    public static IReadOnlyList<(ICommand Command, string ActorId)> All { get; } =
    [
        (new PlanMeetings(new(2026, 12, 10), new(9, 30), 90, MeetingFormat.OnSite, "zqsalle", ["P05"], Rhythm.Once, null), Lead),
        (new ChangeMeeting(Coming, At: new LocalTime(10, 0), Place: "zqautre"), Lead),
        (new CancelMeeting(Coming, CancelReason.Leave), Lead),
        (new ResolveHandMove(Moved, HandMoveChoice.KeepCalendar), Lead),
        (new AnswerMeeting(Coming, Attending.Coming), "P05"),
        (new InviteToComing("P10"), Lead),
        (new NotePresence(Running, ["P05"]), Lead),
        (new NoteDecision(Running, "zq décision"), Lead),
        (new CloseMeeting(Running), Lead),
        (new DeclareNotHeld(Running, CancelReason.Leave), Lead),
        (new EditAgenda(Coming, ["AC902"]), Lead),
        (new SetAgenda(new EditAgenda(Coming, ["AC902"]), "zq autre point"), Lead),
        (new ProposePoint("zq encore un point"), "P05"),
        (new DecidePoint("OJ2", true, null), Lead),
        (new StartRound(), Lead),
        (new AddDropIn(Later, new(14, 0), null, "zqmairie"), "P09"),
        (new RemoveDropIn("20261124-1400"), "P09"),
        (new ValidateRecord(Told, null), Lead),
        (new EditRecord(Told, ["zqville"], ["zq demander"], []), Lead),
        (new CorrectRecord(Draft with { MeetingId = "R-S01-90", ValidatedAt = Now, ValidatedBy = Lead }), Lead),

        (new AddCommitment("AC990", "PB901", "P07", "zq fermer", Later), Lead),
        (new AddPlan("PB901", [new("AC991", "P07", "zq fermer", Later, false), new("AC992", Lead, "zq veiller", Later, true)]), Lead),
        (new ChangeCommitment("AC903", DueOn: Later, Title: "zq autrement"), Lead),
        (new AnswerCommitment("AC902", new CommitmentAnswer(CommitmentStatus.Blocked, 40, BlockingReason.Budget, Comment: "zq remarque"), null), "P07"),
        (new DecidePostponement("AC904", true, null), Lead),
        (new MarkPoliceOnly("AC901", false), Lead),
        (new SnoozeCommitment("AC902", Today.PlusDays(4)), "P07"),
        (new SetCommitmentReminders("AC902", true), Lead),
        (new PauseReminders(Later), "P05"),
        (new ResumeReminders(["P10"]), Lead),
        (new StopReminders(), "P05"),
        (new RemindNow(["P07"]), Lead),
        (new SetReminderSettings(new ReminderChanges(InactivityDays: 60)), Lead),

        (new ReportProblem("PB950", new NewProblem("zq bancs", "INCIV", "zqplace")), "P05"),
        (new RegisterProblem("PB951", new NewProblem("zq tags", "INCIV", "zqmur")), Lead),
        (new RetainProblem("PB902", FourTests.AllMet), Lead),
        (new RedirectProblem("PB902", "MAIRIE", "zq voirie"), Lead),
        (new SetDiagnosis("PB901", new Diagnosis("zqhall", "zqsoir", "zqtous", "zqrien", "zqporte")), Lead),
        (new SetIndicator("PB901", Name: "zqappels", Value: 2), Lead),
        (new LinkProblem("PB901", new Group { Id = "T05", Kind = GroupKind.Thematic, Name = "zq", AttachedSectors = ["S01"] }), Lead),
        (new AskOpinions("PB901"), Lead),
        (new GiveOpinion("PB903", Opinion.RatherYes), "P05"),
        (new CountResidents("PB903", 12, 15), "P09"),
        (new CloseSolved("PB904"), Lead),
        (new EndProblem("PB901", ProblemStatus.Transferred, EndReason.BetterPlaced, "zq un autre"), Lead),
        (new RelaunchPlan("PB903"), Lead),
        (new ExceptIndicator("PB901", "zq la porte est fermée"), Lead),
        (new ProposePublicText("PB989", "zq la porte est fermée"), "P09"),
        (new ApprovePublicText("PB989", "zq la porte est close"), Lead),
        (new WriteGoodPractice("PB989", "zq fermer les portes"), Lead),
        (new MarkStable("PB989"), Lead),
        (new ReopenProblem("PB989", "PB999"), Lead),
        (new ReportReturn("PB901", "zq encore"), "P05"),
        (new NoteReturn("PB901", "P05"), Lead),

        (new ReportIncident("IN902", new IncidentFields(IncidentKind.Damage, 2, new(2026, 11, 19, 21, 40), IncidentSpot.Stop)), "P08"),
        (new HandleIncident("IN901"), Lead),

        (new SaveContact("P05", ContactEntry.Of(Person("P05", "MAIRIE", "zqmairie")) with { Function = "zq adjointe" }), Lead),
        (new LeaveGroup("P10"), Lead),
        (new NoteCharter("P92"), Lead),
        (new ChangeMine(Channel.Email, "en", "zq responsable"), "P05"),
        (new NameDeputy("P05", "P10"), Lead),
        (new PlanHandover("PN:S01:D", Later), Lead),
        (new CancelHandover(), Lead),
        (new ReviewAccess(["P92"]), Lead),
        (new SetGroupSettings(Cadence.Fortnightly, IsoDayOfWeek.Monday, new(10, 0), 60, "zqsalle", "zq bandeau"), Lead),
        (new SetClosedPeriod(new(2026, 12, 21), new(2027, 1, 3), "zqvacances"), Lead),
        (new RemoveClosedPeriod(new(2027, 2, 15)), Lead),
        (new LinkPlace("00ff", PlaceKind.Channel), Lead),
        (new UnlinkPlace("00aa"), Lead),
        (new SendFeedLink("P05"), Lead),
        (new RenewLink(new LinkItem(LinkKind.Commitment, "AC902")), "P07"),
        (new OpenDetail(DetailReason.Review), Visitor.Id),
    ];

    // A property rather than a field: the table of commands above is made before it would be.
    private static DecisionRecord Draft => new()
    {
        MeetingId = Told, Number = 95, Start = new(2026, 11, 10, 9, 30), Since = Now - Duration.FromDays(10), Present = ["zqville"], Absent = [],
        Items = [new(RecordItemKind.Decision, "zq décision")],
    };

    public static Gpo World { get; } = new Gpo(
    [
        new Group
        {
            Id = "S01", Kind = GroupKind.Thematic, Theme = "transports", Name = "zqgroupe", ClosedPeriods = [new(new(2027, 2, 15), new(2027, 2, 19), "zqferme")],
            Handover = new("PN:S01:D", new(2027, 1, 1)), AttachedSectors = [],
        },
        Person(Lead, "PN", "zqpolice") with { Role = ContactRole.Lead }, Person("PN:S01:D", "PN", "zqpolice") with { Role = ContactRole.DeputyLead },
        Person("P05", "MAIRIE", "zqmairie"), Person("P06", "BAILLEUR", "zqbailleur"), Person("P07", "SOCIAL", "zqsocial"),
        Person("P08", "TRANSPORT", "zqbus"), Person("P09", "DCPP", "zqdelegue"),
        Person("P10", "MAIRIE", "zqmairie") with { RemindersPausedUntil = Later }, Person("P92", "MAIRIE", "zqneuf") with { CharterSignedOn = null },
        Problem("PB901", ProblemStatus.PlanInProgress) with { Indicator = "zqappels", InitialValue = 9, TargetValue = 2, CurrentValue = 5, MeasuredOn = Today.PlusDays(-9) },
        Problem("PB902", ProblemStatus.Proposed) with { ProposedBy = "P05", RetainedOn = null },
        Problem("PB903", ProblemStatus.UnderEvaluation) with { OpinionsAskedAt = Now - Duration.FromDays(5), OpinionsUntil = Today.PlusDays(9) },
        Problem("PB904", ProblemStatus.UnderEvaluation) with
        {
            OpinionsAskedAt = Now - Duration.FromDays(9), OpinionsUntil = Today.PlusDays(-1), Indicator = "zq", InitialValue = 9, TargetValue = 2, CurrentValue = 1,
            MeasuredOn = Today.PlusDays(-1),
            GivenOpinions = [.. new[] { "P05", "P06", "P07", "P08" }.Select(id => new GivenOpinion(id, Opinion.Yes, Now - Duration.FromDays(3)))],
        },
        Commitment("AC901", Lead) with { PoliceOnly = true }, Commitment("AC902", "P07"), Commitment("AC903", "P05"),
        Commitment("AC904", "P05") with { RequestedDueOn = Today.PlusDays(60) },
        Meeting(Coming, 97, new(2026, 11, 24, 9, 30)), Meeting(Moved, 98, new(2026, 12, 8, 9, 30)) with { HandMovedTo = new(2026, 12, 9, 9, 30), CalendarEventId = "e" },
        Meeting(Running, 96, new(2026, 11, 20, 8, 30)) with { PresentIds = [Lead, "P07"] },
        new AgendaPoint { Id = "OJ2", Text = "zq point", ProposedBy = "P05", ProposedAt = Now, State = AgendaPointState.Proposed },
        new DropIn { Id = "20261124-1400", Start = new(2026, 11, 24, 14, 0), Place = "zqmairie", HeldBy = "P09" },
        new Incident { Id = "IN901", SentBy = "P08", SentAt = Now, Fields = new(IncidentKind.Damage, 2, new(2026, 11, 19, 9, 0), IncidentSpot.Stop) },
        new LinkedPlace { Id = "00aa", Kind = PlaceKind.Channel, LinkedAt = Now, LinkedBy = Lead },
        Draft,
    ]).WithPast(
    [
        Problem("PB989", ProblemStatus.Solved) with { ClosedOn = Today.PlusDays(-120), RecurrenceCheckOn = Today.PlusDays(-29), Opinions = 8, FavourableOpinions = 7 },
    ], new Dictionary<string, string>());

    private static Contact Person(string id, string type, string organisation) => new()
    {
        Id = id, Organisation = organisation, PartnerType = type, FirstName = "zqprenom", LastName = "zqnom", Access = AccessType.Internal,
        Email = $"zq.{id.Replace(':', '.').ToLowerInvariant()}@example.org", CharterSignedOn = Today.PlusDays(-90),
    };

    private static Problem Problem(string id, ProblemStatus status) => new()
    {
        Id = id, Status = status, Title = "zqtitre", Category = "DEGR", Place = "zqplace", ReportedOn = Today.PlusDays(-140), RetainedOn = Today.PlusDays(-140),
    };

    private static Commitment Commitment(string id, string owner) => new()
    {
        Id = id, ProblemId = "PB901", OwnerId = owner, Title = "zqpromesse", DecidedOn = Today.PlusDays(-40), DueOn = Today.PlusDays(-3),
        Status = CommitmentStatus.InProgress,
    };

    private static Meeting Meeting(string id, int number, LocalDateTime start) => new()
    {
        Id = id, Number = number, Start = start, DurationMinutes = 90, Place = "zqsalle", PlannedAt = Now - Duration.FromDays(30), InvitedIds = ["P05", "P07"],
    };
}

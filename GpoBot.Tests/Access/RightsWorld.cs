using GpoBot.Core.Access;
using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Incidents;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.DropIns;
using GpoBot.Core.Meetings.Points;
using GpoBot.Core.Problems;
using GpoBot.Core.Problems.Links;
using GpoBot.Core.Records;
using NodaTime;

namespace GpoBot.Tests.Access;

/// <summary>
/// A small group in which everything there is a right to is there once, under a word found nowhere else, and one person whose standing and
/// circumstances are chosen.
/// </summary>
internal static class RightsWorld
{
    public const string Gpo = "S01";
    public const string MyEmail = "moi@essai.example.org";
    public const string MyId = "P90";
    private const string Colleague = "P91";
    private const string Other = "P07";
    public const string Unsigned = "P92";
    public const string Meeting = "R-S01-97";
    public const string Running = "R-S01-96";
    private static readonly LocalDate Today = new(2026, 11, 20);
    private static readonly Instant Before = Instant.FromUtc(2026, 11, 2, 8, 0);

    public static IEnumerable<GpoRow> Rows(Gpo demo, Standing standing, Circumstances circumstances)
    {
        var author = Has(Circumstances.OwnDoing) ? MyId : Other;
        var owner = Has(Circumstances.Entrusted) ? MyId : Has(Circumstances.OwnOrganisation) ? Colleague : Other;
        return
        [
            demo.Group with
            {
                Kind = GroupKind.Thematic, Theme = "transports", ClosedPeriods = [new(new(2027, 2, 15), new(2027, 2, 19), "Zqferme")],
                Handover = new("PN:S01:D", new(2027, 1, 1)),
            },
            .. demo.Contacts.Where(one => one.Id is "PN:S01" or "PN:S01:D" or "P05" or Other)
                .Select(one => standing == Standing.Lead && one.Role == ContactRole.Lead ? one with { Role = ContactRole.DeputyLead } : one),
            .. Me(standing, Has(Circumstances.CharterSigned)) is { } me
                ? [me, me with { Id = Colleague, Email = "collegue@essai.example.org", Role = ContactRole.Member }]
                : Array.Empty<Contact>(),
            Person(Unsigned, "MAIRIE", "Zqmairie", "nouveau@mairie.example.org") with { CharterSignedOn = null, LastName = "Zqmembre" },
            Problem("PB901", ProblemStatus.PlanInProgress, "Zqhalls") with
            {
                Diagnosis = new("Hall 4", "Le soir", "Les riverains", "Zqdiag", "Une porte"), Indicator = "Appels", InitialValue = 9,
                TargetValue = 2, CurrentValue = 5, MeasuredOn = Today.PlusDays(-9),
            },
            Problem("PB902", ProblemStatus.Proposed, "Zqproposition") with { ProposedBy = author },
            Problem("PB903", ProblemStatus.UnderEvaluation, "Zqavis") with { OpinionsAskedAt = Before, OpinionsUntil = Today.PlusDays(9) },
            new LinkedProblem
            {
                ProblemId = "PB990", Title = "Zqlien", Category = "VOLS", Status = ProblemStatus.PlanInProgress, OwnerId = "S03", OwnerName = "Gare",
            },
            Commitment("AC901", "PN:S01", "Zqpolice") with { PoliceOnly = true },
            Commitment("AC902", owner, "Zqmien"),
            Commitment("AC903", Other, "Zqautre"),
            Commitment("AC904", Other, "Zqreport") with { RequestedDueOn = Today.PlusDays(60) },
            new Meeting
            {
                Id = Meeting, Number = 97, Start = new(2026, 11, 24, 9, 30), DurationMinutes = 90, Place = "Zqsalle", PlannedAt = Before,
                InvitedIds = [Other, "P05", .. Has(Circumstances.Invited) ? [MyId] : Array.Empty<string>()],
            },
            new AgendaPoint { Id = "OJ1", Text = "Zqpoint", ProposedBy = Other, ProposedAt = Before, State = AgendaPointState.Accepted },
            new DropIn { Id = "20261124-1400", Start = new(2026, 11, 24, 14, 0), Place = "Zqpermanence", HeldBy = Other },
            new Incident { Id = "IN901", SentBy = Other, SentAt = Before, Fields = new(IncidentKind.Damage, 2, new(2026, 11, 1, 9, 0), IncidentSpot.Stop) },
        ];

        bool Has(Circumstances wanted) => circumstances.HasFlag(wanted);
    }

    /// <summary>A meeting that began this morning.</summary>
    public static Meeting Begun => new()
    {
        Id = Running, Number = 96, Start = new(2026, 11, 20, 8, 30), DurationMinutes = 90, Place = "Zqsalle", PlannedAt = Before, InvitedIds = [Other, "P05"],
    };

    public static DecisionRecord Draft => new()
    {
        MeetingId = "R-S01-95", Number = 95, Start = new(2026, 11, 10, 9, 30), Since = Before, Present = ["Ville"], Items = [new(RecordItemKind.Decision, "Zqdecision")],
    };

    public static DecisionRecord Validated => Draft with { ValidatedAt = Before, ValidatedBy = "PN:S01" };

    private static Contact? Me(Standing standing, bool signed)
    {
        return standing switch
        {
            Standing.Lead => Person(MyId, "PN", "Zqmaison") with { Role = ContactRole.Lead },
            Standing.DeputyLead => Person(MyId, "PN", "Zqmaison") with { Role = ContactRole.DeputyLead },
            Standing.Partner => Signed("SOCIAL"),
            Standing.Operator => Signed("TRANSPORT"),
            Standing.Delegate => Signed("DCPP"),
            Standing.Occasional => Signed("SOCIAL") with { Role = ContactRole.Occasional },
            _ => null,
        };

        Contact Signed(string type) => Person(MyId, type, "Zqmaison") with { CharterSignedOn = signed ? Today.PlusDays(-30) : null };
    }

    private static Contact Person(string id, string type, string organisation, string email = MyEmail) => new()
    {
        Id = id, Organisation = organisation, PartnerType = type, FirstName = "Dominique", LastName = "Zqnom", Email = email, Access = AccessType.Internal,
    };

    private static Problem Problem(string id, ProblemStatus status, string title) => new()
    {
        Id = id, Status = status, Title = title, Category = "DEGR", Place = "Place de l'Essai", ReportedOn = Today.PlusDays(-40), RetainedOn = Today.PlusDays(-40),
    };

    private static Commitment Commitment(string id, string owner, string title) => new()
    {
        Id = id, ProblemId = "PB901", OwnerId = owner, Title = title, DecidedOn = Today.PlusDays(-40), DueOn = Today.PlusDays(-10), Status = CommitmentStatus.InProgress,
    };
}

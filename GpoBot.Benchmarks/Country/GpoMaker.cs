using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using NodaTime;

namespace GpoBot.Benchmarks.Country;

/// <summary>Makes the live state of one GPO out of the plan and its number, and nothing else.</summary>
internal sealed class GpoMaker(CountryPlan plan, int gpo)
{
    /// <summary>Open commitments of a country of the usual size.</summary>
    private const int OpenCommitments = 30_000;
    private const int OpenProblems = 6;
    private readonly Random _dice = new(plan.Seed * 1_000_003 + gpo);
    private readonly string _id = GpoIds.Of(gpo);
    private readonly Department _department = Department.Of(gpo);

    /// <summary>One that owes reminders on Monday at nine.</summary>
    public bool IsDue => _department.IsMainland && DueBefore(gpo) < plan.DueGpos;

    public bool IsFortnightly => gpo % 4 == 0;

    public IReadOnlyList<Contact> Contacts { get; } = Roster.Of(plan, gpo);

    /// <summary>The next meeting, from which the others follow.</summary>
    public LocalDateTime NextStart => plan.Monday.PlusDays(DaysToNext()).At(new LocalTime(14, 30));

    public IReadOnlyList<GpoRow> LiveRows() => [Group(), .. Contacts, .. Problems(), .. Commitments(), .. Meetings()];

    private Group Group() => new()
    {
        Id = _id, Kind = GpoIds.KindOf(gpo), Name = $"{_department.Name} – {Names.Place(gpo)}", DepartmentCode = _department.Code,
        Theme = GpoIds.KindOf(gpo) == GroupKind.Thematic ? "Transports" : null,
        Department = _department.Name, Directorate = $"DIPN {_department.Code}",
        District = $"CPN {_department.Code}", Towns = [$"Exempleville {gpo}"],
        Cadence = IsFortnightly ? Cadence.Fortnightly : Cadence.Monthly, UsualDay = NextStart.DayOfWeek, UsualTime = NextStart.TimeOfDay,
        UsualPlace = "Salle Exemple 1", Mailbox = $"gpo-{_id}@police.example.org".ToLowerInvariant(), Zone = _department.Zone.Id,
        CreatedOn = plan.Monday.PlusDays(-1000), LastMeetingNumber = 60, LastHeldOn = NextStart.Date.PlusDays(IsFortnightly ? -14 : -28),
    };

    // A Monday like others: of those who are due some meet in a week, some tomorrow, some before the week is over.
    private int DaysToNext() => IsDue ? (gpo % 3) switch { 0 => 7, 1 => 1, _ => 3 } : 9 + gpo % 3;

    private IEnumerable<Meeting> Meetings() => Enumerable.Range(0, 2).Select(number => new Meeting
    {
        Id = $"R-{_id}-{59 + number}", Number = 59 + number, Start = NextStart.PlusDays(number * (IsFortnightly ? 14 : 28)), DurationMinutes = 90,
        Place = "Salle Exemple 1", InvitedIds = [.. Contacts.Where(contact => !contact.LeadsTheGroup).Select(contact => contact.Id)],
        PlannedAt = plan.NineOClock - Duration.FromDays(40), CalendarEventId = $"event-{_id}-{number}", SyncedVersion = 1,
    });

    private IEnumerable<Problem> Problems() => Enumerable.Range(0, OpenProblems).Select(number => new Problem
    {
        Id = GpoIds.Problem(gpo, number), Title = $"Occupation des halls, {Names.Place(gpo + number)}", Category = "HALL",
        Place = Names.Place(gpo + number), Status = ProblemStatus.PlanInProgress, RetainedOn = plan.Monday.PlusDays(-100),
        Priority = "moyenne", NextEvaluationOn = plan.Monday.PlusDays(20 + number),
    });

    private IEnumerable<Commitment> Commitments()
    {
        var partners = Contacts.Where(contact => contact.Role != ContactRole.DeputyLead).ToList();
        for (var number = 0; number < CountryPlan.Share(OpenCommitments, gpo); number++)
        {
            var decided = NextStart.Date.PlusDays(-28 * _dice.Next(1, 4));
            var answered = _dice.Next(3) == 0;
            var owner = partners[_dice.Next(partners.Count)];
            yield return new Commitment
            {
                Id = GpoIds.Commitment(gpo, number), ProblemId = GpoIds.Problem(gpo, number % OpenProblems), OwnerId = owner.Id,
                Title = $"Remplacer l'éclairage, {Names.Place(_dice.Next(10))}", ActionType = "TECHNIQUE", DecidedOn = decided,
                DueOn = _dice.Next(20) == 0 ? null : plan.Monday.PlusDays(_dice.Next(-40, 100)),
                Status = answered ? CommitmentStatus.InProgress : CommitmentStatus.Todo, Progress = answered ? 10 * _dice.Next(10) : null,
                Comment = answered ? "Devis demandé, en attente du fournisseur." : null,
                AnsweredAt = answered ? plan.NineOClock - Duration.FromDays(_dice.Next(4, 30)) : null,
                AnsweredBy = answered ? owner.Id : null, AnsweredThrough = answered ? "carte" : null,
            };
        }
    }

    private static int DueBefore(int gpo)
    {
        var (blocks, rest) = Math.DivRem(gpo, CountryPlan.Whole);
        return blocks * MainlandBefore(CountryPlan.Whole) + MainlandBefore(rest);
    }

    private static int MainlandBefore(int gpo)
    {
        var mainland = Department.All.Count(department => department.IsMainland);
        var (rounds, rest) = Math.DivRem(gpo, Department.All.Count);
        // The departments overseas stand at the end of each round.
        return rounds * mainland + Math.Min(rest, mainland);
    }
}

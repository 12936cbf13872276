using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Import;
using GpoBot.Web.Import.Csv;
using NodaTime;

namespace GpoBot.Tests.Import;

public sealed class DemoDepartmentTests
{
    [Fact]
    public async Task The_demo_department_imports_without_an_error()
    {
        var report = await new Importing().ImportAsync(Repository.File("demo"));

        Assert.True(report.Succeeded);
        Assert.Equal([17, 30, 20, 60, 250, 6], report.Files.Select(f => f.LinesRead));
        Assert.Equal(17, report.Gpos.Count(g => g.Outcome == GpoOutcome.Written));
        Assert.Equal(
            ["partners.csv, ligne 16 : charte non signée (P15)", "partners.csv, ligne 30 : charte non signée (P29)"],
            report.Findings.Where(f => f.Line > 1).Select(f => f.ToString()));
    }

    [Fact]
    public async Task The_live_state_of_a_group_holds_what_its_next_meeting_needs()
    {
        var machine = new Importing();
        await machine.ImportAsync(Repository.File("demo"));
        var gpo = await machine.LoadAsync("S01");

        Assert.Equal((25, new LocalDate(2026, 11, 10)), (gpo.Group.LastMeetingNumber, gpo.Group.LastHeldOn));
        Assert.Equal(["R-S01-24", "R-S01-25"], gpo.Meetings.Select(m => m.Id));
        Assert.All(gpo.Meetings, m => Assert.Equal("Hôtel de police de Montfictif, salle Exemple 1", m.Place));
        Assert.Equal(["P01", "P02", "P03", "P04", "P05", "P06", "P07", "P10", "P11", "P12"], gpo.Meetings[0].InvitedIds);
        Assert.Equal("Alix Testard", gpo.Lead!.FullName);
        Assert.Equal("Police nationale – CPN Montfictif", gpo.FindContact("PN:S01:D")!.Organisation);
        Assert.Equal(["PB01", "PB03"], gpo.Problems.Select(p => p.Id));
        Assert.DoesNotContain(gpo.Commitments, c => c.ProblemId == "PB02");
        Assert.Equal(8, gpo.Commitments.Count);
    }

    [Fact]
    public async Task An_answer_of_a_day_counts_as_given_at_noon_of_the_group()
    {
        var machine = new Importing();
        await machine.ImportAsync(Repository.File("demo"));
        var commitment = (await machine.LoadAsync("S01")).FindCommitment("AC002")!;

        Assert.Equal(Instant.FromUtc(2026, 11, 3, 11, 0), commitment.AnsweredAt);
        Assert.Equal(("P05", "email", 50, 2), (commitment.OwnerId, commitment.AnsweredThrough, commitment.Progress, commitment.ReminderCount));
        Assert.Equal(BlockingReason.Supplier, commitment.BlockedBy);
        Assert.Equal((new LocalDate(2026, 10, 30), new LocalDate(2026, 10, 16)), (commitment.DueOn, commitment.InitialDueOn));
        Assert.Null(commitment.RequestedDueOn);
    }

    [Fact]
    public async Task Past_meetings_are_history_and_name_the_one_that_took_their_place()
    {
        var machine = new Importing();
        await machine.ImportAsync(Repository.File("demo"));
        var meetings = machine.Store.AllRows("S11").OfType<Meeting>().ToDictionary(m => m.Id);

        Assert.Equal((MeetingStatus.Postponed, "R-S11-13"), (meetings["R-S11-12"].Status, meetings["R-S11-12"].PostponedTo));
        Assert.Equal(
            (CancelReason.Disruption, "perturbation_sanitaire_fictive"),
            (meetings["R-S11-05"].CancelReason, meetings["R-S11-05"].ImportedReason));
        Assert.All(meetings.Values, m => Assert.Equal(Instant.FromUtc(2026, 11, 20, 8, 0), m.PlannedAt));
    }

    [Fact]
    public async Task A_check_by_the_police_alone_is_kept_from_partners_and_shared_work_is_not()
    {
        var machine = new Importing();
        await machine.ImportAsync(Repository.File("demo"));

        Assert.True((await machine.LoadAsync("S08")).FindCommitment("AC045")!.PoliceOnly);
        Assert.False((await machine.LoadAsync("S01")).FindCommitment("AC010")!.PoliceOnly);
        Assert.False((await machine.LoadAsync("S01")).FindCommitment("AC001")!.PoliceOnly);
    }

    [Fact]
    public async Task Someone_who_left_stays_on_the_roster_and_is_invited_no_more()
    {
        var machine = new Importing();
        await machine.ImportAsync(Repository.File("demo"));
        var gpo = await machine.LoadAsync("S12");

        Assert.False(gpo.FindContact("P30")!.Active);
        Assert.Null(await machine.People.FindByEmailAsync("diane.caddie@galerie-essai.example.com", CancellationToken.None));
    }
}

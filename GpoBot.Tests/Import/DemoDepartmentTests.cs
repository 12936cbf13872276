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
    private static readonly LocalDate DemoDay = new(2026, 11, 20);

    [Fact]
    public async Task The_demo_department_imports_without_an_error()
    {
        var report = await new Importing().ImportAsync(ProjectFolder.Demo);

        Assert.True(report.Succeeded);
        Assert.Equal([17, 30, 20, 60, 250], report.Files.Select(f => f.LinesRead));
        Assert.Equal(17, report.Gpos.Count(g => g.Outcome == GpoOutcome.Written));
        Assert.Equal(
            ["partners.csv, ligne 16 : charte non signée (P15)", "partners.csv, ligne 30 : charte non signée (P29)"],
            report.Findings.Where(f => f.Line > 1).Select(f => f.ToString()));
    }

    [Fact]
    public async Task What_was_stored_counts_as_the_oracle_says_to_the_unit()
    {
        var machine = new Importing();
        var report = await machine.ImportAsync(ProjectFolder.Demo);
        var groups = new List<Group>();
        foreach (var gpo in report.Gpos) groups.Add((await machine.LoadAsync(gpo.GpoId)).Group);

        string Total(string label, Func<Group, bool> counted) => Totals.Line(
            label, "", "", groups.Where(counted).SelectMany(g => machine.Store.AllRows(g.Id)), DemoDay);
        IEnumerable<string> lines =
        [
            .. groups.Select(g => Totals.Line(
                g.Id, FrenchCodes.GroupKinds.Write(g.Kind), g.Directorate!, machine.Store.AllRows(g.Id), DemoDay)),
            Total("TOTAL DIPN 9A", g => g.Directorate == "DIPN 9A"),
            Total("TOTAL DDPN 9B", g => g.Directorate == "DDPN 9B"),
            Total("TOTAL", _ => true),
        ];

        Assert.Equal(await File.ReadAllLinesAsync(ProjectFolder.TestData("expected_totals.csv")), lines.Prepend(Header()));
    }

    [Fact]
    public async Task The_live_state_of_a_group_holds_what_its_next_meeting_needs()
    {
        var machine = new Importing();
        await machine.ImportAsync(ProjectFolder.Demo);
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
        await machine.ImportAsync(ProjectFolder.Demo);
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
        await machine.ImportAsync(ProjectFolder.Demo);
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
        await machine.ImportAsync(ProjectFolder.Demo);

        Assert.True((await machine.LoadAsync("S08")).FindCommitment("AC045")!.PoliceOnly);
        Assert.False((await machine.LoadAsync("S01")).FindCommitment("AC010")!.PoliceOnly);
        Assert.False((await machine.LoadAsync("S01")).FindCommitment("AC001")!.PoliceOnly);
    }

    [Fact]
    public async Task Someone_who_left_stays_on_the_roster_and_is_invited_no_more()
    {
        var machine = new Importing();
        await machine.ImportAsync(ProjectFolder.Demo);
        var gpo = await machine.LoadAsync("S12");

        Assert.False(gpo.FindContact("P30")!.Active);
        Assert.Null(await machine.People.FindByEmailAsync("diane.caddie@galerie-essai.example.com", CancellationToken.None));
    }

    private static string Header() =>
        "gpo_id,type_gpo,direction,reunions_tenues,reunions_annulees,reunions_reportees,reunions_planifiees,pb_total,"
        + "pb_proposes,pb_ouverts,pb_en_evaluation,pb_resolus,pb_clos_sans_suite,pb_rouverts,actions_total,actions_faites,"
        + "actions_abandonnees,actions_ouvertes,actions_en_retard,actions_bloquees,actions_sans_echeance";
}

using GpoBot.Core.Audit;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Import;
using GpoBot.Web.Import.Csv;
using NodaTime;

namespace GpoBot.Tests.Import;

public sealed class DepartmentImporterTests
{
    private static readonly Instant ImportTime = Instant.FromUtc(2026, 11, 20, 8, 0);

    [Fact]
    public async Task Starting_twice_loses_nothing_of_what_people_did_in_between()
    {
        using var folder = new DepartmentFolder();
        var machine = new Importing();
        await machine.ImportAsync(folder.Path);
        var gpo = await machine.LoadAsync("S01");
        var done = gpo.FindCommitment("AC001")! with { Progress = 80, Version = 2 };
        Assert.Equal(CommitResult.Done, await machine.Store.CommitAsync(new GpoCommit { GpoId = "S01", Read = gpo, Puts = [done] }, default));

        var second = await machine.ImportAsync(folder.Path);

        Assert.True(second.Succeeded);
        Assert.All(second.Gpos, g => Assert.Equal(GpoOutcome.Kept, g.Outcome));
        Assert.Equal(80, (await machine.LoadAsync("S01")).FindCommitment("AC001")!.Progress);
    }

    [Fact]
    public async Task A_new_group_comes_in_beside_the_ones_that_are_kept()
    {
        using var folder = new DepartmentFolder();
        var machine = new Importing();
        await machine.ImportAsync(folder.Path);
        folder.WithLine("sectors.csv",
            "S02,secteur,Centre,,9A,Exemple,DIPN 9A,CPN Exemple,Exemple,Lou Gabarit,major,lou@example.org,,,mensuelle,,14:00,60,,,,,actif,");

        var report = await machine.ImportAsync(folder.Path);

        Assert.Equal(
            [("S01", GpoOutcome.Kept), ("T01", GpoOutcome.Kept), ("S02", GpoOutcome.Written)],
            report.Gpos.Select(g => (g.GpoId, g.Outcome)));
        Assert.Equal("lou@example.org", (await machine.LoadAsync("S02")).Lead!.Email);
    }

    [Fact]
    public async Task People_are_found_in_all_their_groups_and_those_who_left_in_none()
    {
        using var folder = new DepartmentFolder();
        var machine = new Importing();
        await machine.ImportAsync(folder.Path);

        var alix = await machine.People.FindByEmailAsync("alix@example.org", default);
        Assert.Equal(
            [new Membership("S01", "PN:S01", ContactRole.Lead), new Membership("T01", "PN:T01", ContactRole.Lead)], alix!.Memberships);
        Assert.Equal(["S01", "T01"], (await machine.People.FindByEmailAsync("agathe@example.com", default))!.GpoIds);
        Assert.Null(await machine.People.FindByEmailAsync("cyril@example.net", default));
    }

    [Fact]
    public async Task Only_those_who_are_still_there_are_invited_and_a_successor_may_have_the_same_address()
    {
        using var folder = new DepartmentFolder().With("partners.csv", "basile@example.com", "cyril@example.net");
        var machine = new Importing();
        var report = await machine.ImportAsync(folder.Path);
        var gpo = await machine.LoadAsync("S01");

        Assert.DoesNotContain(report.Findings, f => f.Text.Contains("déjà celui", StringComparison.Ordinal));
        Assert.Equal(["P01", "P02"], Assert.Single(gpo.Meetings).InvitedIds);
        Assert.Equal("P02", gpo.FindByEmail("cyril@example.net")!.Id);
    }

    [Fact]
    public async Task New_references_go_on_after_the_highest_imported_ones()
    {
        using var folder = new DepartmentFolder();
        var machine = new Importing();
        await machine.ImportAsync(folder.Path);

        Assert.Equal(3, await machine.Numbers.NextAsync("AC", default));
        Assert.Equal(3, await machine.Numbers.NextAsync("PB", default));
    }

    [Fact]
    public async Task Each_group_written_is_looked_at_once_for_its_reminders_and_leaves_an_audit_line()
    {
        using var folder = new DepartmentFolder();
        var machine = new Importing();
        await machine.ImportAsync(folder.Path);
        await machine.ImportAsync(folder.Path);

        Assert.Equal(
            [new DuePointer(ImportTime, "S01", null), new DuePointer(ImportTime, "T01", null)], machine.Agenda.Pointers);
        var audit = Assert.Single(machine.Store.AllRows("S01").OfType<AuditLine>());
        Assert.Equal(("group.import", "S01", "import"), (audit.Verb, audit.ObjectId, audit.Through));
    }

    [Fact]
    public async Task The_agenda_is_told_again_once_the_group_can_be_seen()
    {
        using var folder = new DepartmentFolder();
        var machine = new Importing();
        var told = new InMemoryDueAgenda();

        await new DepartmentImporter(machine.Store, machine.People, machine.Numbers, told, FixedClock.OnDemoDay)
            .ImportFolderAsync(folder.Path, dryRun: false, default);

        Assert.Equal(machine.Agenda.Pointers, told.Pointers);
        Assert.Equal(2, told.Pointers.Count);
    }

    [Fact]
    public async Task Somebody_of_another_group_cannot_be_bound_to_a_commitment()
    {
        using var folder = new DepartmentFolder().With("partners.csv", "S01|T01", "T01");

        var report = await new Importing().ImportAsync(folder.Path);

        Assert.Contains("actions.csv, ligne 2 : contact « P01 » absent du GPO S01", report.Findings.Select(f => f.ToString()));
    }

    [Fact]
    public async Task A_deputy_stands_in_only_where_both_are()
    {
        using var folder = new DepartmentFolder();
        var machine = new Importing();
        await machine.ImportAsync(folder.Path);

        Assert.Equal("P02", (await machine.LoadAsync("S01")).FindContact("P01")!.DeputyId);
        Assert.Null((await machine.LoadAsync("T01")).FindContact("P01")!.DeputyId);
    }

    [Fact]
    public async Task A_group_overseas_lives_in_its_own_time()
    {
        using var folder = new DepartmentFolder();
        var sectors = folder.Read("sectors.csv").TrimEnd().Split('\n');
        File.WriteAllLines(Path.Combine(folder.Path, "sectors.csv"), [sectors[0] + ",fuseau", sectors[1] + ",Indian/Reunion", sectors[2] + ","]);
        var machine = new Importing();
        await machine.ImportAsync(folder.Path);
        var gpo = await machine.LoadAsync("S01");

        Assert.Equal(Instant.FromUtc(2026, 11, 17, 8, 0), gpo.FindCommitment("AC001")!.AnsweredAt);
        Assert.Equal(new LocalDateTime(2026, 11, 24, 9, 30), gpo.Meetings[0].Start);
        Assert.Equal("Europe/Paris", (await machine.LoadAsync("T01")).Group.Zone);

        File.WriteAllText(
            Path.Combine(folder.Path, "sectors.csv"), folder.Read("sectors.csv").Replace("Indian/Reunion", "Réunion"));
        Assert.Contains(
            "sectors.csv, ligne 2 : fuseau « Réunion » inconnu (attendu un nom comme Europe/Paris ou Indian/Reunion)",
            (await machine.ImportAsync(folder.Path)).Findings.Select(f => f.ToString()));
    }

    [Fact]
    public async Task Files_may_refer_to_what_the_store_has_but_not_take_its_references()
    {
        using var folder = new DepartmentFolder();
        var machine = new Importing();
        await machine.ImportAsync(folder.Path);
        using var later = new DepartmentFolder().Without("partners.csv").Without("meetings.csv")
            .With("sectors.csv", "S01,secteur", "S05,secteur").With("sectors.csv", "T01,thematique", "T05,thematique")
            .With("problems.csv", "PB01,S01", "PB01,S05").With("problems.csv", "PB02,S01", "PB09,S05")
            .With("problems.csv", ",,T01", ",PB02,T01")
            .With("actions.csv", "AC001,PB01,S01,P01", "AC009,PB09,S05,PN:S05")
            .With("actions.csv", ",PN:S01,Éclairer", ",,Éclairer").With("actions.csv", "R-S01-01", "")
            .With("actions.csv", "AC002,PB02,S01,PN:S01", "AC002,PB09,S05,PN:S05");

        var errors = (await machine.ImportAsync(later.Path)).Findings.Where(f => f.Level == FindingLevel.Error);

        Assert.Equal(
            [
                "actions.csv, ligne 3 : action_id « AC002 » déjà utilisé par le GPO S01, déjà présent",
                "problems.csv, ligne 2 : probleme_id « PB01 » déjà utilisé par le GPO S01, déjà présent",
            ],
            errors.Select(f => f.ToString()));
    }

    [Theory]
    [InlineData("partners.csv", "basile@example.com", "AGATHE@example.com", "partners.csv, ligne 3 : courriel « agathe@example.com » déjà celui de P01 dans le GPO S01")]
    [InlineData("partners.csv", "basile@example.com", "alix@example.org", "partners.csv, ligne 3 : courriel « alix@example.org » déjà celui de PN:S01 dans le GPO S01")]
    [InlineData("partners.csv", "2026-01-13", "", "partners.csv, ligne 2 : charte non signée (P01)")]
    [InlineData("actions.csv", ",P01,PN:S01", ",P03,PN:S01", "actions.csv, ligne 2 : engagement ouvert d'un contact sorti (P03) : à réattribuer")]
    [InlineData("actions.csv", "AC001,PB01", "AC001,PB02", "actions.csv, ligne 2 : engagement ouvert d'une problématique close (PB02) : archivé sans relance")]
    [InlineData("meetings.csv", "tenue,,", "planifiee,,", "meetings.csv, ligne 2 : réunion planifiée à une date passée")]
    [InlineData("meetings.csv", "planifiee", "tenue", "meetings.csv, ligne 5 : réunion notée tenue à une date à venir")]
    public async Task What_is_odd_but_possible_is_flagged_and_imported(string file, string usual, string odd, string remark)
    {
        using var folder = new DepartmentFolder().With(file, usual, odd);

        var report = await new Importing().ImportAsync(folder.Path);

        Assert.True(report.Succeeded);
        Assert.Contains(remark, report.Findings.Select(f => f.ToString()));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_and_leaves_no_trace()
    {
        using var folder = new DepartmentFolder();
        var machine = new Importing();

        var report = await machine.ImportAsync(folder.Path, dryRun: true);

        Assert.Equal([("S01", 14), ("T01", 5)], report.Gpos.Select(g => (g.GpoId, g.Rows)));
        Assert.Equal(0, machine.Store.CommitCount);
        Assert.Empty(machine.Agenda.Pointers);
        Assert.Null(await machine.People.FindByEmailAsync("alix@example.org", default));
        Assert.Equal(1, await machine.Numbers.NextAsync("AC", default));
    }
}

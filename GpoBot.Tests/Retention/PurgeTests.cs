using GpoBot.Core.Ports;
using GpoBot.Core.Problems;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Reports;
using GpoBot.Web.CommandLine;
using GpoBot.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Retention;

/// <summary>The nightly purge on the whole bot: what goes, what stays, and what is told of it.</summary>
public sealed class PurgeTests
{
    private static readonly Dictionary<string, string?> Short = new()
    {
        ["Retention:ClosedMonths"] = "6", ["Retention:GraceDays"] = "0",
    };

    [Fact, Trait("Speed", "Slow")]
    public async Task A04_The_purge_of_a_night_takes_away_what_is_over_and_every_figure_stays()
    {
        await using var teams = await TeamsScenario.StartAsync(settings: Short);
        var before = await FactsAsync(teams, "S02");
        await teams.MoveToAsync("2027-09-01T12:00:00+02:00");

        Assert.Empty(await teams.Store.ReadHistoryAsync("S02", "p.problem.", default).ToListAsync());
        Assert.Empty(await teams.Store.ReadHistoryAsync("S02", "r.meeting.R-S02-01", default).ToListAsync());
        var after = await FactsAsync(teams, "S02");
        Assert.Equal(Past(before), Past(after));

        using var output = new StringWriter();
        Assert.Equal(0, await Tools.RunAsync(["rebuild"], ToolHost.On(teams.Services), output, output));
        Assert.Equal(Past(before), Past((await teams.Services.GetRequiredService<ITotals>().FindAsync((await teams.GpoAsync("S02")).Group.Directorate, "S02", default))!.Facts!));

        static IEnumerable<string> Past(Core.Reports.GpoFacts facts) =>
        [
            .. facts.Problems.Where(one => one.ClosedOn is not null).Select(one => $"{one}"),
            .. facts.Commitments.Where(one => one.EndedOn is not null).Select(one => $"{one}"),
            .. facts.Meetings.Where(one => one.On < new NodaTime.LocalDate(2026, 11, 20)).Select(one => $"{one}"),
        ];
    }

    [Fact]
    public async Task A04_A_dry_run_tells_what_would_go_and_changes_nothing()
    {
        await using var teams = await TeamsScenario.StartAsync(settings: Short);
        var rows = await AllRowsAsync(teams);

        var told = await RunAsync(teams, ["purge", "--dry-run"], 0);
        Has("Purge à blanc : rien n'a été changé", told);
        Has("réunions passées", told);
        Assert.Equal(rows, await AllRowsAsync(teams));

        Has("S02,réunions passées,supprimé,", await RunAsync(teams, ["purge", "--dry-run", "--gpo", "s02", "--format", "csv"], 0));
        Has("Purge faite", await RunAsync(teams, ["purge", "--gpo", "S02"], 0));
        Has("Total : 0 ligne,", await RunAsync(teams, ["purge", "--gpo", "S02"], 0));
        Has("GPO inconnu", await RunAsync(teams, ["purge", "--gpo", "S99"], 1));
        Assert.Single(await teams.Store.ReadHistoryAsync("S02", "u.audit.", default).OfType<Core.Audit.AuditLine>()
            .Where(line => line.Verb == "retention.purge").ToListAsync());
    }

    [Fact]
    public async Task A04_The_demo_loses_nothing_by_surprise()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var told = await RunAsync(teams, ["purge"], 0);
        // The one who had left before GpoBot came.
        Has("contacts partis : 1 (délai commencé)", told);
        Has("Total : 1 ligne, 17 GPO.", told);
        Assert.NotEmpty(await teams.Store.ReadHistoryAsync("S02", "p.problem.", default).ToListAsync());
    }

    [Fact, Trait("Speed", "Slow")]
    public async Task A04_Under_a_legal_hold_nothing_goes_until_it_is_released_and_the_lead_sees_why()
    {
        await using var teams = await TeamsScenario.StartAsync(settings: Short);
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        Has("semble désigner une personne", await RunAsync(teams, ["hold", "S01", "--reason", "affaire de Monsieur Kevin Dupontel"], 1));
        Has("S01 est gelé", await RunAsync(teams, ["hold", "S01", "--reason", "réquisition 2026-114"], 0));
        Has("Gel légal depuis le vendredi 20 novembre 2026", (await alix.SaysAsync("réglages du GPO S01")).Text);

        await teams.MoveToAsync("2027-09-01T12:00:00+02:00");
        var meetings = await teams.Store.ReadHistoryAsync("S01", "r.meeting.", default).CountAsync();
        var told = await RunAsync(teams, ["purge", "--gpo", "S01"], 0);
        Has("gel légal depuis le 20/11/2026 : réquisition 2026-114", told);
        Has("gardé, gel légal", told);
        Assert.Equal(meetings, await teams.Store.ReadHistoryAsync("S01", "r.meeting.", default).CountAsync());

        Has("Gel levé", await RunAsync(teams, ["hold", "s01", "--release"], 0));
        await RunAsync(teams, ["purge", "--gpo", "S01"], 0);
        Assert.True(await teams.Store.ReadHistoryAsync("S01", "r.meeting.", default).CountAsync() < meetings);
        Assert.Equal(["retention.hold", "retention.release"], await teams.Store.ReadHistoryAsync("S01", "u.audit.", default).OfType<Core.Audit.AuditLine>()
            .Select(line => line.Verb).Where(verb => verb is "retention.hold" or "retention.release").ToListAsync());
    }

    [Fact, Trait("Speed", "Slow")]
    public async Task P15_Three_months_after_leaving_the_name_is_gone_and_the_commitment_still_reads_well()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var (alix, gael) = (await teams.PersonAsync(TeamsScenario.Lead), await teams.PersonAsync(TeamsScenario.Landlord));
        await gael.SaysAsync("AC003 fait");
        await gael.SaysAsync("oui");
        await gael.SaysAsync("mon lien d'agenda");
        foreach (var gpo in new[] { "S01", "S04" })
        {
            await gael.SaysAsync($"je quitte le GPO {gpo}");
            await gael.SaysAsync("oui");
        }

        await teams.MoveToAsync("2026-11-21T06:00:00+01:00");
        Assert.DoesNotContain(await RowsAsync(teams, TableNames.Conversations), row => row.Contains(TeamsScenario.Landlord, StringComparison.Ordinal));
        Assert.DoesNotContain(await RowsAsync(teams, TableNames.People), row => row.Contains(TeamsScenario.Landlord, StringComparison.Ordinal));
        Has("Gaël Hall-Témoin", (await teams.GpoAsync("S01")).FindContact("P07")!.FullName);

        await teams.MoveToAsync("2027-03-10T06:00:00+01:00");
        Assert.Equal("Ancien membre (Office HLM Fictif du Val-d'Exemple)", (await teams.GpoAsync("S01")).FindContact("P07")!.FullName);
        Assert.DoesNotContain("Gaël", (await alix.SaysAsync("AC003")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await AllRowsAsync(teams), row => row.Contains(TeamsScenario.Landlord, StringComparison.Ordinal));
    }

    internal static async Task<string> RunAsync(TeamsScenario teams, string[] words, int exit)
    {
        using var output = new StringWriter();
        Assert.Equal(exit, await Tools.RunAsync(words, ToolHost.On(teams.Services), output, output));
        return output.ToString();
    }

    internal static async Task<List<string>> AllRowsAsync(TeamsScenario teams)
    {
        List<string> all = [];
        foreach (var table in TableNames.All) all.AddRange((await RowsAsync(teams, table)).Select(row => $"{table} {row}"));
        return all;
    }

    private static async Task<List<string>> RowsAsync(TeamsScenario teams, string table) =>
        await teams.Services.GetRequiredService<ITableStore>().QueryAsync(table, new RowQuery(), default)
            .Select(row => $"{row.PartitionKey} {row.RowKey} {string.Join(' ', row.Properties.Select(one => $"{one.Key}={one.Value}"))}").ToListAsync();

    private static async Task<Core.Reports.GpoFacts> FactsAsync(TeamsScenario teams, string id) =>
        await teams.Services.GetRequiredService<Dialogs.Reports.GpoFactsFinder>().OfAsync(await teams.GpoAsync(id), null, default);
}

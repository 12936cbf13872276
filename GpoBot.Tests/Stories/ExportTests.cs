using System.Net;
using GpoBot.Core.Audit;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;
using static GpoBot.Tests.Stories.ReportTalk;

namespace GpoBot.Tests.Stories;

public sealed class ExportTests
{
    private static readonly string[] Oracle = File.ReadAllLines(Repository.File("GpoBot.Tests", "Data", "expected_totals.csv"));

    [Fact]
    public async Task H03_The_file_of_the_nation_is_the_expected_table_to_the_unit()
    {
        await using var teams = await StartAsync();
        var jules = await teams.PersonAsync(National);

        Assert.Equal(Oracle, await teams.LinesAsync((await jules.SaysAsync("exporte en csv")).Card));
    }

    [Fact]
    public async Task H03_The_file_of_a_directorate_holds_its_lines_and_the_figures_of_the_screen()
    {
        await using var teams = await StartAsync();
        var helene = await teams.PersonAsync(Directorate);

        var report = (await helene.SaysAsync("bilan DIPN 9A depuis janvier")).Card;
        var lines = await teams.LinesAsync((await helene.PressesAsync(report, "CSV")).Card);
        Assert.Equal(Oracle.Where(line => line.Contains(",DIPN 9A,", StringComparison.Ordinal)).Prepend(Oracle[0]), lines[..^1]);
        Assert.Equal(Oracle.Single(line => line.StartsWith("TOTAL DIPN 9A,", StringComparison.Ordinal)).Replace("TOTAL DIPN 9A", "TOTAL", StringComparison.Ordinal), lines[^1]);
        Has("108 réunions tenues", report.Text);
    }

    [Fact]
    public async Task H03_Without_words_the_file_is_what_was_shown_last()
    {
        await using var teams = await StartAsync();
        var helene = await teams.PersonAsync(Directorate);

        await helene.SaysAsync("bilan S01 depuis septembre");
        var card = (await helene.SaysAsync("exporte en csv")).Card;
        Has("gpo-bilan-S01-2026-09-01-2026-11-20.csv", card.Text);
        Assert.StartsWith("S01,secteur,DIPN 9A,", (await teams.LinesAsync(card))[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_a_file_soon_ends_and_each_reading_is_noted()
    {
        await using var teams = await StartAsync();
        var helene = await teams.PersonAsync(Directorate);
        var card = (await helene.SaysAsync("exporte en csv")).Card;
        var path = FileOf(card);

        using (var read = await teams.Http.GetAsync(path))
        {
            Assert.Equal(HttpStatusCode.OK, read.StatusCode);
            Assert.Equal("text/csv; charset=utf-8", read.Content.Headers.ContentType!.ToString());
            Assert.Equal("attachment", read.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Equal("no-store", read.Headers.CacheControl!.ToString());
        }

        Assert.Equal(HttpStatusCode.OK, (await teams.Http.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await teams.Http.GetAsync(path[..^1] + (path[^1] == '0' ? '1' : '0'))).StatusCode);
        var lines = await JournalAsync(teams);
        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.Equal(("file.read", "gpo-bilan-DIPN-9A-2026-01-01-2026-11-20"), (line.Verb, line.ObjectId)));
        Assert.All(lines, line => Assert.StartsWith("H:", line.ActorId, StringComparison.Ordinal));

        await teams.MoveToAsync("2026-11-20T09:16:00+01:00");
        using var gone = await teams.Http.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Has("est plus disponible", Spaces.Plain(await gone.Content.ReadAsStringAsync()));
        Assert.Equal(2, (await JournalAsync(teams)).Count);
    }

    [Fact]
    public async Task A_lead_reads_their_file_in_the_journal_of_the_group()
    {
        await using var teams = await StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        await teams.LinesAsync((await alix.PressesAsync((await alix.SaysAsync("bilan S01")).Card, "CSV")).Card);
        Assert.Equal("PN:S01", Assert.Single(await teams.AuditAsync("S01", "file.read")).ActorId);
    }

    [Fact]
    public async Task Where_there_is_no_public_address_there_are_no_files()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        Has("adresse publique n'est pas configurée", (await alix.SaysAsync("exporte en csv")).Text);
    }

    private static async Task<List<AuditLine>> JournalAsync(TeamsScenario teams)
    {
        List<AuditLine> lines = [];
        await foreach (var row in teams.Store.ReadHistoryAsync(Download.FiguresJournal, "u.audit.", default))
            if (row is AuditLine { Verb: "file.read" } line) lines.Add(line);
        return lines;
    }
}

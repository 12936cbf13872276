using GpoBot.Tests.Drivers;
using GpoBot.Tests.Stories;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Dashboard;

/// <summary>The page counts as the conversation does, and both as the department's own totals say.</summary>
public sealed class DashboardFiguresTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;

    public async Task InitializeAsync() => _teams = await ReportTalk.StartAsync();

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task H01_Every_group_and_directorate_has_the_figures_of_the_expected_totals()
    {
        var jules = await _teams.PersonAsync(ReportTalk.National);
        var path = await jules.BoardAsync();
        var nation = await _teams.SeesAsync(path);
        var lines = Expected();

        foreach (var directorate in new[] { "DIPN 9A", "DDPN 9B" })
        {
            AssertFigures(lines[$"TOTAL {directorate}"], nation.Row("Chiffres par direction", directorate));
            var board = await _teams.SeesAsync($"{DashboardTalk.Bare(path)}?perimetre={Uri.EscapeDataString(directorate)}");
            Has($"Tableau de bord – {directorate}", board.Text);
            var groups = lines.Values.Where(line => line["direction"] == directorate && !line["gpo_id"].StartsWith("TOTAL", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(groups);
            Assert.All(groups, line => AssertFigures(line, board.Row("Chiffres par GPO", line["gpo_id"])));
            AssertFigures(lines[$"TOTAL {directorate}"], board.Row("Chiffres par GPO", "Ensemble"));
        }

        AssertFigures(lines["TOTAL"], nation.Row("Chiffres par direction", "Ensemble"));
    }

    [Fact]
    public async Task H01_The_sentences_of_the_page_are_those_of_the_report()
    {
        var jules = await _teams.PersonAsync(ReportTalk.National);
        var report = (await jules.SaysAsync("bilan")).Card;
        var board = await _teams.SeesAsync(DashboardTalk.AddressIn((await jules.PressesAsync(report, "Tableau de bord")).Card));

        foreach (var line in report.Text.Replace("**", "", StringComparison.Ordinal).Split('\n').Where(line => line.Contains("réunions tenues,") || line.Contains("suivies :") || line.Contains("engagements :")))
            Has(line.Trim(), board.Text);
        Has("197 réunions tenues, 31 annulées, 2 reportées, 20 planifiées", board.Text);
        Has("17 GPO, dont 1 en sommeil et 1 en création", board.Text);
    }

    [Fact]
    public async Task H01_Months_add_up_and_the_last_one_stands_as_the_whole()
    {
        var helene = await _teams.PersonAsync(ReportTalk.Directorate);
        var board = await _teams.SeesAsync(await helene.BoardAsync("tableau de bord DIPN 9A depuis janvier"));

        var meetings = board.Table("Réunions tenues par mois");
        Assert.Equal(["Mois", "Tenues", "Attendues", "Annulées", "Reportées"], meetings[0]);
        Assert.Equal(11, meetings.Count - 2);
        for (var column = 1; column < 5; column++)
            Assert.Equal(Number(meetings[^1][column]), meetings.Skip(1).SkipLast(1).Sum(row => Number(row[column])));
        Assert.Equal("108", meetings[^1][1]);
        Assert.Equal(["novembre 2026", "8"], Pick(board.Table("Problématiques par mois")[^2], 0, 4));
        Assert.Equal(["novembre 2026", "19", "9"], Pick(board.Table("Engagements par mois")[^2], 0, 3, 4));
    }

    [Fact]
    public async Task H01_A_past_period_and_a_district_are_chosen_in_the_address()
    {
        var helene = await _teams.PersonAsync(ReportTalk.Directorate);
        var bare = DashboardTalk.Bare(await helene.BoardAsync());

        var past = await _teams.SeesAsync($"{bare}?perimetre=&du=2026-04-01&au=2026-06-30");
        Has("1er avril – 30 juin 2026", past.Text);
        Has("2 résolues", past.Text);
        var district = await _teams.SeesAsync($"{bare}?perimetre=CPN%20Montfictif");
        Has("Tableau de bord – CPN Montfictif", district.Text);
        Has("3 GPO", district.Text);
        // As it is written where browsers have no calendar.
        Has("1er septembre – 20 novembre 2026", (await _teams.SeesAsync($"{bare}?du=1/9/2026&au=31/12/2030")).Text);
    }

    [Theory]
    [InlineData("du=2026-13-45", "La période n'a pas été comprise")]
    [InlineData("du=hier&au=demain", "La période n'a pas été comprise")]
    [InlineData("du=2026-06-30&au=2026-04-01", "La période finit avant de commencer")]
    [InlineData("du=1995-01-01&au=2026-01-01", "La page couvre 5 ans au plus")]
    public async Task What_cannot_be_read_is_told_and_the_page_stands_all_the_same(string query, string told)
    {
        var alix = await _teams.PersonAsync(TeamsScenario.Lead);
        var board = await _teams.SeesAsync($"{DashboardTalk.Bare(await alix.BoardAsync())}?{query}");

        Has(told, board.Text);
        Has("Tableau de bord – GPO S01 et S03", board.Text);
    }

    [Fact]
    public async Task H05_What_is_aimed_at_stands_beside_what_was_reached()
    {
        await using var teams = await ReportTalk.StartAsync(new Dictionary<string, string?> { ["Reports:CadenceTarget"] = "80", ["Reports:StableTarget"] = "75" });
        var helene = await teams.PersonAsync(ReportTalk.Directorate);

        var board = await teams.SeesAsync(await helene.BoardAsync());

        Has("Objectif : 80 %, atteint", board.Text);
        Has("Objectif : 75 %, non atteint", board.Text);
        Has("sans classement", board.Text);
    }

    private static void AssertFigures(IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> shown) => Assert.Equal(
        (expected["reunions_tenues"], expected["reunions_annulees"], expected["pb_ouverts"], expected["pb_resolus"], expected["pb_rouverts"],
            expected["actions_total"], expected["actions_faites"], expected["actions_ouvertes"], expected["actions_en_retard"]),
        (shown["Réunions tenues"], shown["Annulées"], shown["Ouvertes"], shown["Résolues"], shown["Rouvertes"],
            shown["Engagements"], shown["Faits"], shown["Ouverts"], shown["En retard"]));

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Expected()
    {
        var lines = File.ReadAllLines(Repository.File("GpoBot.Tests", "Data", "expected_totals.csv"));
        var columns = lines[0].Split(',');
        return lines.Skip(1).Select(line => (IReadOnlyDictionary<string, string>)columns.Zip(line.Split(',')).ToDictionary(one => one.First, one => one.Second))
            .ToDictionary(line => line["gpo_id"]);
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string[] Pick(IReadOnlyList<string> row, params int[] columns) => [.. columns.Select(column => row[column])];
}

using GpoBot.Core.Audit;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Stories;
using GpoBot.Web.CommandLine;
using GpoBot.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Audit;

/// <summary>The journal from the command line, over the whole bot.</summary>
public sealed class AuditToolTests : IAsyncLifetime
{
    private readonly string _seals = Path.Combine(Path.GetTempPath(), $"gpobot-seals-{Guid.NewGuid():N}.txt");
    private TeamsScenario _teams = null!;

    public async Task InitializeAsync()
    {
        _teams = await ReportTalk.StartAsync();
        var gpo = await _teams.GpoAsync("S01");
        var commit = new GpoCommit { GpoId = "S01", Read = gpo, Puts = [.. Enumerable.Range(1, 9).Select(Chains.Line)] };
        Assert.Equal(CommitResult.Done, await _teams.Store.CommitAsync(commit, default));
    }

    public async Task DisposeAsync()
    {
        File.Delete(_seals);
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task All_chains_hold_as_long_as_nobody_touches_them()
    {
        var (code, output) = await RunAsync("audit", "verify");
        Assert.Equal(ExitCode.Done, code);
        Has("S01 : 10 lignes, chaîne intacte", output);
        Has("Journal général : ", output);
        Has("rien n'a été changé ni retiré", output);
    }

    [Fact]
    public async Task A_line_removed_and_one_changed_below_the_bot_show()
    {
        await RemoveAsync("u.audit.s000000004");
        var row = (await Rows.FindAsync("gpo", "S01", "u.audit.s000000007", default))!;
        var changed = new Dictionary<string, object>(row.Properties) { ["ActorId"] = "P99" };
        await Rows.WriteAsync("gpo", [TableChange.Upsert(new("S01", row.RowKey, changed))], default);

        var (code, output) = await RunAsync("audit", "verify");
        Assert.Equal(ExitCode.Fault, code);
        Has("S01 : 9 lignes ; la ligne 4 manque ; la ligne 7 a été modifiée", output);
        Has("S02 : 1 ligne, chaîne intacte", output);
        Has("1 journal ne tient pas", output);

        var (one, of) = await RunAsync("audit", "verify", "--gpo", "S02");
        Assert.Equal((ExitCode.Done, false), (one, of.Contains("S01", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_whole_chain_reckoned_anew_does_not_fit_the_ends_that_were_kept_elsewhere()
    {
        Assert.Equal(ExitCode.Done, (await RunAsync("audit", "verify", "--write-seals", _seals)).Code);
        Assert.Equal(ExitCode.Done, (await RunAsync("audit", "verify", "--against", _seals)).Code);

        var forged = (await _teams.AuditAsync("S01", "group.import")).Concat(Enumerable.Range(1, 9).Select(Chains.Line))
            .Select(line => line.ObjectId == "AC003" ? line with { ActorId = "P99" } : line);
        var (head, lines) = AuditChain.Begin("S01", []).Append("S01", forged);
        await RemoveAsync([.. lines.Select(line => line.RowKey), AuditChain.Key]);
        await _teams.Services.GetRequiredService<GpoStore>().CommitAsync(new GpoCommit { GpoId = "S01", Read = null, Puts = [head, .. lines] }, default);

        Assert.Equal(ExitCode.Done, (await RunAsync("audit", "verify", "--gpo", "S01")).Code);
        var (code, output) = await RunAsync("audit", "verify", "--against", _seals);
        Assert.Equal(ExitCode.Fault, code);
        Has("S01 : 10 lignes, chaîne intacte ; la ligne 10 n'est plus celle du fichier de contrôle", output);
    }

    [Fact]
    public async Task A_group_that_has_vanished_with_its_journal_is_missed()
    {
        await RunAsync("audit", "verify", "--write-seals", _seals);
        await RemoveAsync([.. await KeysAsync("a.group"), .. await KeysAsync("u.audit."), AuditChain.Key]);
        var (code, output) = await RunAsync("audit", "verify", "--against", _seals);
        Assert.Equal(ExitCode.Fault, code);
        Has("S01 : 0 ligne, chaîne intacte ; la ligne 10 n'est plus celle du fichier de contrôle", output);
    }

    [Fact]
    public async Task The_lines_of_one_group_are_listed_and_narrowed_and_the_listing_is_noted()
    {
        var (code, csv) = await RunAsync("audit", "list", "--gpo", "S01", "--verb", "commitment", "--person", "P05", "--format", "csv");
        Assert.Equal(ExitCode.Done, code);
        var lines = csv.TrimEnd('\n').Split('\n');
        Assert.Equal("gpo,rang,instant,personne,role,verbe,objet,avant,apres,canal,correlation,empreinte_precedente,empreinte", lines[0]);
        Assert.StartsWith("S01,6,2026-11-20T08:35:00Z,P05,Member,commitment.answer,AC005,Todo,Done,card,c5,", Assert.Single(lines[1..]), StringComparison.Ordinal);

        Assert.DoesNotContain("AC0", (await RunAsync("audit", "list", "--gpo", "S01", "--from", "2026-11-21")).Output, StringComparison.Ordinal);
        Has("AC009", (await RunAsync("audit", "list", "--gpo", "S01", "--from", "2026-11-20", "--to", "2026-11-20")).Output);
        Has("journal.read  S01  → P05 commitment  tool", (await RunAsync("audit", "list")).Output);
    }

    [Theory]
    [InlineData("Aucun journal pour « S99 ».", "verify", "--gpo", "S99")]
    [InlineData("Aucun GPO « S99 ».", "list", "--gpo", "S99")]
    [InlineData("Fichier introuvable : nulle-part.txt", "verify", "--against", "nulle-part.txt")]
    public async Task What_cannot_be_done_is_said(string line, params string[] words)
    {
        var (code, output) = await RunAsync(["audit", .. words]);
        Assert.Equal((ExitCode.Fault, line), (code, output.Trim()));
    }

    private ITableStore Rows => _teams.Services.GetRequiredService<ITableStore>();

    private async Task RemoveAsync(params IReadOnlyList<string> keys) =>
        Assert.True((await Rows.WriteAsync("gpo", [.. keys.Select(key => TableChange.Delete("S01", key))], default)).Done);

    private async Task<List<string>> KeysAsync(string prefix)
    {
        List<string> keys = [];
        await foreach (var row in Rows.QueryAsync("gpo", new RowQuery { Partition = "S01", RowFrom = prefix, RowBefore = RowQuery.EndOf(prefix) }, default))
            keys.Add(row.RowKey);
        return keys;
    }

    private async Task<(int Code, string Output)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        var code = await Tools.RunAsync(words, ToolHost.On(_teams.Services), output, output);
        return (code, Spaces.Plain(output.ToString()));
    }
}

using GpoBot.Tests.Drivers;
using GpoBot.Tests.Import;
using GpoBot.Web.Import;
using Microsoft.Extensions.DependencyInjection;

namespace GpoBot.Tests.Stories;

/// <summary>The administrator brings groups, leads and roles in from the department's files.</summary>
public sealed class CreatingGroupsTests
{
    [Fact]
    public async Task A01_A_dry_run_names_each_faulty_line_and_writes_nothing_and_then_the_lead_can_begin()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var importer = teams.Services.GetRequiredService<DepartmentImporter>();
        using var files = Elsewhere(new DepartmentFolder());
        using var faulty = Elsewhere(new DepartmentFolder().With("partners.csv", "agathe@example.com", "agathe"));

        var refused = await importer.ImportFolderAsync(faulty.Path, dryRun: true, CancellationToken.None);
        Assert.Contains(refused.Findings, finding => finding.ToString()!.Contains("agathe", StringComparison.Ordinal));
        Assert.Null(await teams.Store.LoadAsync("S71", CancellationToken.None));

        await importer.ImportFolderAsync(files.Path, dryRun: true, CancellationToken.None);
        Assert.Null(await teams.Store.LoadAsync("S71", CancellationToken.None));
        await importer.ImportFolderAsync(files.Path, dryRun: false, CancellationToken.None);

        var lead = await teams.PersonAsync("alix@example.org");
        Assert.Contains("S71 Les Marronniers", (await lead.SaysAsync("membres S71")).Text, StringComparison.Ordinal);
    }

    // The demo department has these references already.
    private static DepartmentFolder Elsewhere(DepartmentFolder folder)
    {
        foreach (var file in Directory.GetFiles(folder.Path))
        {
            var text = File.ReadAllText(file).Replace("S01", "S71", StringComparison.Ordinal).Replace("T01", "T71", StringComparison.Ordinal)
                .Replace("AC00", "AC90", StringComparison.Ordinal).Replace("PB0", "PB9", StringComparison.Ordinal);
            File.WriteAllText(file, text);
        }

        return folder;
    }
}

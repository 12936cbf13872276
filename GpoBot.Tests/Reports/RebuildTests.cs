using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Stories;
using GpoBot.Web.CommandLine;
using Microsoft.Extensions.DependencyInjection;

namespace GpoBot.Tests.Reports;

public sealed class RebuildTests
{
    [Fact]
    public async Task All_that_is_kept_can_be_made_anew_and_what_belongs_to_nothing_goes()
    {
        await using var teams = await ReportTalk.StartAsync();
        var totals = teams.Services.GetRequiredService<ITotals>();
        var before = await totals.ReadAsync(null, default);
        Assert.Equal(17, before.Count);
        await totals.RemoveAsync(before[0], default);
        await totals.StoreAsync(before[1].Facts! with { GpoId = "S99" }, null, default);

        using var output = new StringWriter();
        Assert.Equal(0, await Tools.RunAsync(["rebuild"], ToolHost.On(teams.Services), output, output));

        Assert.Equal("Chiffres recalculés : 17 GPO, 1 ligne(s) périmée(s) retirée(s).", output.ToString().Trim());
        Assert.Equal(before.Select(kept => kept.GpoId), (await totals.ReadAsync(null, default)).Select(kept => kept.GpoId));
    }

    [Fact]
    public async Task A_change_is_counted_at_the_end_of_its_minute()
    {
        await using var teams = await ReportTalk.StartAsync();
        var helene = await teams.PersonAsync(ReportTalk.Directorate);
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync("AC003 fait");
        await alix.SaysAsync("oui");

        await teams.MoveToAsync("2026-11-20T09:01:00+01:00");
        MeetingTalk.Has("27 faits, 18 ouverts dont **8 en retard**", (await helene.SaysAsync("bilan")).Text);
    }
}

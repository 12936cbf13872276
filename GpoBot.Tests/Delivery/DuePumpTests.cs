using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Delivery;
using GpoBot.Web.Development;
using GpoBot.Web.Hosting;
using GpoBot.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Tests.Delivery;

/// <summary>The agenda of the machine: pointers that came too early, for nothing, or lead to something that fails for ever.</summary>
public sealed class DuePumpTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;

    private IDueAgenda Agenda => _teams.Services.GetRequiredService<IDueAgenda>();

    public async Task InitializeAsync() => _teams = await TeamsScenario.StartAsync();

    public async Task DisposeAsync() => await _teams.DisposeAsync();

    [Fact]
    public async Task A_pointer_that_was_faster_than_its_transaction_is_looked_at_again()
    {
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        var before = gael.Sees.Count;
        await Agenda.AddAsync(new DuePointer(At("2026-11-20T08:00:10Z"), "S01", "msg.late"), default);
        await _teams.MoveToAsync("2026-11-20T09:00:11+01:00");

        await PutAsync(Notice("msg.late"));
        await _teams.MoveToAsync("2026-11-20T09:01:00+01:00");

        Assert.Equal(before + 1, gael.Sees.Count);
        Assert.Empty((await _teams.GpoAsync("S01")).Effects);
    }

    [Fact]
    public async Task A_pointer_whose_transaction_never_came_is_dropped_after_its_grace()
    {
        await Agenda.AddAsync(new DuePointer(At("2026-11-20T08:00:10Z"), "S01", "msg.never"), default);
        await Agenda.AddAsync(new DuePointer(At("2026-11-20T08:00:10Z"), "S99", null), default);
        await _teams.MoveToAsync("2026-11-20T09:02:00+01:00");
        Assert.True(await Agenda.NextAsync(default) < At("2026-11-20T08:10:00Z"));

        await _teams.MoveToAsync("2026-11-20T09:05:00+01:00");
        Assert.True(await Agenda.NextAsync(default) > At("2026-11-20T08:10:00Z"));
    }

    [Theory]
    [InlineData("msg.hologram")]
    [InlineData("full-moon-look")]
    public async Task What_only_a_newer_version_can_do_is_left_to_it_for_a_week(string work)
    {
        await PutAsync(Notice("msg.hologram"));
        var rows = _teams.Services.GetRequiredService<ITableStore>();
        var row = (await rows.FindAsync("gpo", "S01", "f.effect.msg.hologram", default))!;
        var newer = new Dictionary<string, object>(row.Properties) { ["Kind"] = "Hologram" };
        await rows.WriteAsync("gpo", [TableChange.Upsert(new TableRow("S01", row.RowKey, newer)), GpoVersion.Change("S01")], default);
        await Agenda.AddAsync(new DuePointer(At("2026-11-20T08:00:10Z"), "S01", work), default);

        await _teams.MoveToAsync("2026-11-20T12:00:00+01:00");
        Assert.True(await IsOwedAsync(work));
        Assert.Equal("Hologram", (await rows.FindAsync("gpo", "S01", row.RowKey, default))!.Properties["Kind"]);

        _teams.Services.GetRequiredService<DevelopmentClock>().Set(DateTimeOffset.Parse("2026-11-28T09:00:00+01:00", null));
        await _teams.SettleAsync();
        Assert.False(await IsOwedAsync(work));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task What_fails_for_ever_is_tried_ever_more_rarely_and_stops_neither_the_others_nor_the_clock()
    {
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        var before = gael.Sees.Count;
        await BreakAsync();
        await PutAsync(Notice("msg.fine"));
        await Agenda.AddAsync(new DuePointer(At("2026-11-20T08:00:10Z"), "S01", "msg.fine"), default);

        await _teams.MoveToAsync("2026-12-20T09:00:00+01:00");

        Assert.True(gael.Sees.Count > before);
        Assert.InRange(await Agenda.NextAsync(default) ?? default, At("2026-12-20T08:00:00Z"), At("2026-12-20T09:01:00Z"));
    }

    [Fact]
    public async Task A_pass_that_throws_ends_neither_the_worker_nor_its_readiness()
    {
        await BreakAsync();
        for (var look = 0; look < 3; look++) await _teams.SettleAsync();
        Assert.Null(await _teams.Services.GetRequiredService<Readiness>().FaultAsync(default));
        Assert.Equal(0, await _teams.Services.GetRequiredService<DuePump>().RunDueAsync(default));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task What_is_held_when_the_clock_jumps_waits_until_it_is_back(int days)
    {
        var watched = new JumpingClock();
        await using var teams = await TeamsScenario.StartAsync(replace: services => services.RemoveAll<IHostedService>()
            .Replace(ServiceDescriptor.Singleton(new ClockWatch(watched, NullLogger<ClockWatch>.Instance))));
        await teams.SettleAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        var (gpo, before) = (await teams.GpoAsync("S01"), gael.Sees.Count);
        var notice = Notice("msg.held") with { DueAt = At("2026-11-20T07:59:50Z") };
        await teams.Store.CommitAsync(
            new GpoCommit { GpoId = "S01", Read = gpo, Puts = [notice], Pointers = [new DuePointer(notice.DueAt, "S01", notice.Id)] }, default);

        watched.Off = TimeSpan.FromDays(days);
        var looks = 0;
        await teams.Services.GetRequiredService<DuePump>().RunDueAsync(() => looks++ == 0, default);
        Assert.Equal(before, gael.Sees.Count);

        watched.Off = TimeSpan.Zero;
        await teams.SettleAsync();
        Assert.Equal(before + 1, gael.Sees.Count);
    }

    // A row that cannot be understood makes every look at this group fail.
    private async Task BreakAsync()
    {
        var rows = _teams.Services.GetRequiredService<ITableStore>();
        var odd = new TableRow("S09X", "a.group", new Dictionary<string, object> { ["Kind"] = 3 });
        await rows.WriteAsync("gpo", [TableChange.Insert(odd)], default);
        await Agenda.AddAsync(new DuePointer(At("2026-11-20T07:59:00Z"), "S09X", null), default);
    }

    private async Task<bool> IsOwedAsync(string work)
    {
        await foreach (var row in _teams.Services.GetRequiredService<ITableStore>().QueryAsync("due", new RowQuery(), default))
            if (work.Equals(row.Properties.GetValueOrDefault("EffectId"))) return true;
        return false;
    }

    private async Task PutAsync(Effect effect) => Assert.Equal(CommitResult.Done, await _teams.Store.CommitAsync(
        new GpoCommit { GpoId = "S01", Read = await _teams.GpoAsync("S01"), Puts = new GpoRow[] { effect } }, default));

    private static Effect Notice(string id) => new()
    {
        Id = id, Kind = EffectKind.Message, Topic = MessageTopics.DeliveryFailed, SubjectIds = ["P01"], Recipient = "P07",
        DueAt = At("2026-11-20T08:00:10Z"),
    };

    private static Instant At(string text) => InstantPattern.General.Parse(text).Value;
}

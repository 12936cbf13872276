using NodaTime;
using GpoBot.Web.Storage;
using GpoBot.Core.Ports;
using GpoBot.Core.Effects;
using System.Net;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Delivery;
using GpoBot.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace GpoBot.Tests.Hosting;

public sealed class ReadinessTests
{
    [Fact]
    public async Task A_bot_that_has_stopped_looking_at_what_is_due_is_not_ready()
    {
        var clock = new AgeingClock();
        await using var teams = await TeamsScenario.StartAsync(replace: services => services
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)).RemoveAll<IHostedService>());
        var readiness = teams.Services.GetRequiredService<Readiness>();
        Assert.Null(await readiness.FaultAsync(default));

        clock.Passed = TimeSpan.FromMinutes(11);
        Assert.Equal("What is due is not being done.", await readiness.FaultAsync(default));

        await teams.Services.GetRequiredService<DuePump>().RunDueAsync(default);
        Assert.Null(await readiness.FaultAsync(default));
    }

    [Fact]
    public async Task A_bot_far_behind_with_what_is_due_is_not_ready_until_it_has_caught_up()
    {
        var clock = new AgeingClock();
        await using var teams = await TeamsScenario.StartAsync(replace: services => services
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)).RemoveAll<IHostedService>());
        var (readiness, pump) = (teams.Services.GetRequiredService<Readiness>(), teams.Services.GetRequiredService<DuePump>());
        clock.Passed = TimeSpan.FromMinutes(31);
        await pump.RunDueAsync(default);
        await AddOldAsync(teams);
        Assert.Equal("What is due is not being done in time.", await readiness.FaultAsync(default));
        await pump.RunDueAsync(default);
        Assert.Null(await readiness.FaultAsync(default));
    }

    [Fact]
    public async Task A_bot_that_has_just_started_after_an_outage_is_ready_to_catch_up()
    {
        var clock = new AgeingClock();
        await using var teams = await TeamsScenario.StartAsync(replace: services => services
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)).RemoveAll<IHostedService>());
        var readiness = teams.Services.GetRequiredService<Readiness>();
        await AddOldAsync(teams);
        Assert.Null(await readiness.FaultAsync(default));
        clock.Passed = TimeSpan.FromMinutes(9);
        Assert.Null(await readiness.FaultAsync(default));
    }

    [Fact]
    public async Task A_clock_that_jumped_makes_it_not_ready_until_the_clock_is_back()
    {
        var clock = new JumpingClock();
        await using var teams = await TeamsScenario.StartAsync(replace: services => services
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)).RemoveAll<IHostedService>());
        var readiness = teams.Services.GetRequiredService<Readiness>();
        Assert.Null(await readiness.FaultAsync(default));
        clock.Off = TimeSpan.FromDays(1);
        Assert.StartsWith("The clock has jumped", await readiness.FaultAsync(default), StringComparison.Ordinal);
        clock.Off = TimeSpan.Zero;
        Assert.Null(await readiness.FaultAsync(default));
    }

    [Fact]
    public async Task Many_who_ask_at_once_cost_the_store_one_writing()
    {
        var held = new TaskCompletionSource();
        var store = new HeldStore(held.Task);
        await using var teams = await TeamsScenario.StartAsync(replace: services =>
        {
            var real = services.Last(service => service.ServiceType == typeof(ITableStore));
            services.Replace(ServiceDescriptor.Singleton<ITableStore>(provider => store.Before((ITableStore)real.ImplementationFactory!(provider))))
                .RemoveAll<IHostedService>();
        });
        var readiness = teams.Services.GetRequiredService<Readiness>();
        store.Holds = true;
        var asked = Enumerable.Range(0, 50).Select(_ => readiness.FaultAsync(default)).ToList();
        held.SetResult();
        Assert.All(await Task.WhenAll(asked), Assert.Null);
        Assert.Equal(1, store.Writes);
    }

    [Fact]
    public async Task What_keeps_failing_is_named_and_leaves_the_rest_ready()
    {
        await using var teams = await TeamsScenario.StartAsync(replace: services => services.RemoveAll<IHostedService>());
        var odd = new TableRow("S09X", "a.group", new Dictionary<string, object> { ["Kind"] = 3 });
        await teams.Services.GetRequiredService<ITableStore>().WriteAsync("gpo", [TableChange.Insert(odd)], default);
        await teams.Services.GetRequiredService<IDueAgenda>().AddAsync(new DuePointer(Instant.FromUtc(2026, 11, 20, 7, 59), "S09X", null), default);
        await teams.SettleAsync();
        var ready = await teams.Http.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal(["OK", "Failing for 0 min: S09X reminders"], (await ready.Content.ReadAsStringAsync()).Split('\n'));
    }

    /// <summary>Counts what is written while it holds, and lets it wait.</summary>
    private sealed class HeldStore(Task until) : ITableStore
    {
        private ITableStore _inner = null!;
        private int _writes;

        public bool Holds { get; set; }
        public int Writes => _writes;

        public HeldStore Before(ITableStore inner)
        {
            _inner = inner;
            return this;
        }

        public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation) => _inner.CreateTablesAsync(tables, cancellation);

        public Task<TableRow?> FindAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation) =>
            _inner.FindAsync(table, partitionKey, rowKey, cancellation);

        public IAsyncEnumerable<TableRow> QueryAsync(string table, RowQuery query, CancellationToken cancellation) => _inner.QueryAsync(table, query, cancellation);

        public async Task<WriteResult> WriteAsync(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation)
        {
            if (!Holds) return await _inner.WriteAsync(table, changes, cancellation);
            Interlocked.Increment(ref _writes);
            await until;
            return await _inner.WriteAsync(table, changes, cancellation);
        }
    }

    private static Task AddOldAsync(TeamsScenario teams) => teams.Services.GetRequiredService<IDueAgenda>()
        .AddAsync(new DuePointer(Instant.FromUtc(2026, 11, 20, 7, 0), "S01", null), default);

    private sealed class AgeingClock : TimeProvider
    {
        public TimeSpan Passed { get; set; }
        public override long TimestampFrequency => TimeSpan.TicksPerSecond;
        public override long GetTimestamp() => Passed.Ticks;
        public override DateTimeOffset GetUtcNow() => FixedClock.OnDemoDay.GetUtcNow() + Passed;
    }
}

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

    private sealed class AgeingClock : TimeProvider
    {
        public TimeSpan Passed { get; set; }
        public override long TimestampFrequency => TimeSpan.TicksPerSecond;
        public override long GetTimestamp() => Passed.Ticks;
        public override DateTimeOffset GetUtcNow() => FixedClock.OnDemoDay.GetUtcNow();
    }
}

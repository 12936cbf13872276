using GpoBot.Tests.Calendar.Graph;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Delivery;
using GpoBot.Web.Delivery.Pacing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GpoBot.Tests.Delivery;

public sealed class DueWorkerTests
{
    [Fact]
    public async Task A_failed_look_is_logged_by_its_kind_and_place_without_its_words()
    {
        using var log = new LogLines();
        using var logging = LoggerFactory.Create(builder => builder.AddProvider(log));
        await using var teams = await TeamsScenario.StartAsync(replace: services => services.RemoveAll<IHostedService>());
        var clock = new BreakingClock();
        using var worker = new DueWorker(
            teams.Services.GetRequiredService<DuePump>(), new DueSignal(TimeProvider.System), teams.Services.GetRequiredService<RateShare>(),
            new ClockWatch(clock, NullLogger<ClockWatch>.Instance), logging.CreateLogger<DueWorker>());

        clock.Broken = true;
        await worker.StartAsync(default);
        await clock.Asked.Task;
        await worker.StopAsync(default);

        var line = log.Lines.First();
        Assert.Contains("A look at what is due failed", line, StringComparison.Ordinal);
        Assert.Contains(nameof(FormatException), line, StringComparison.Ordinal);
        Assert.DoesNotContain(log.Lines, other => other.Contains("a-secret-word", StringComparison.Ordinal));
    }

    private sealed class BreakingClock : TimeProvider
    {
        public bool Broken { get; set; }
        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override DateTimeOffset GetUtcNow()
        {
            if (!Broken) return base.GetUtcNow();
            Asked.TrySetResult();
            throw new FormatException("a-secret-word");
        }
    }
}

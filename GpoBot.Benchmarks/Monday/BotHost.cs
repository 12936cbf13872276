using System.Diagnostics;
using GpoBot.Benchmarks.Measures;
using GpoBot.Web.Delivery;
using GpoBot.Web.Delivery.Pacing;
using GpoBot.Web.Figures;
using GpoBot.Web.Hosting;
using GpoBot.Web.Retention;
using GpoBot.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace GpoBot.Benchmarks.Monday;

/// <summary>The bot as it is, in a process of its own, with its memory counted and one more address that tells how it fares.</summary>
internal static class BotHost
{
    public const string Path = "/bench";
    private const int NoLimit = 1_000_000;

    private static DeliveryOptions Unpaced { get; } = new() { TenantRate = NoLimit, ConversationWindows = [new(NoLimit, TimeSpan.FromSeconds(1))] };

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var builder = Startup.CreateBuilder([]);
        var settings = GpoBotSettings.Read(builder.Configuration, builder.Environment);
        // The channel's limits would be all that is measured of a bot that answers faster than they allow.
        if (arguments.Text("pace") == "none") settings = settings with { Delivery = Unpaced };
        await using var app = await Startup.BuildAsync(builder, settings, services =>
        {
            services.Count();
            if (arguments.Text("worker") == "off") LeaveOut(services, typeof(DueWorker));
            if (arguments.Text("once") == "off") LeaveOut(services, typeof(FirstCount), typeof(FirstPurge));
        });
        app.MapGet(Path, async (CountingTables tables, TimeProvider time) => Results.Json(await StateAsync(tables, time)));
        app.MapGet(ProcessState.Path, () => Results.Json(ProcessState.Now()));
        await app.RunAsync();
        return 0;
    }

    private static void LeaveOut(IServiceCollection services, params Type[] workers)
    {
        foreach (var worker in workers)
            services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == worker));
    }

    private static async Task<BotState> StateAsync(CountingTables tables, TimeProvider time)
    {
        using var self = Process.GetCurrentProcess();
        var now = time.GetUtcNow();
        var next = await new DueAgenda(tables.Inner).NextAsync(CancellationToken.None);
        var late = next is { } at ? Instant.FromDateTimeOffset(now) - at : Duration.Zero;
        var count = tables.Count();
        return new(
            now, self.TotalProcessorTime.TotalSeconds, self.WorkingSet64 / 1048576.0, GC.GetTotalMemory(false) / 1048576.0,
            Math.Max(0, late.TotalSeconds), new(count.Trips), new(count.Read), count.RowsWritten);
    }
}

/// <summary>How the bot fares.</summary>
/// <param name="Now">By its own clock.</param>
/// <param name="OldestDue">Seconds by which the oldest pointer nobody holds is late.</param>
internal sealed record BotState(
    DateTimeOffset Now, double CpuSeconds, double WorkingSetMb, double HeapMb, double OldestDue,
    Dictionary<string, long> Trips, Dictionary<string, long> Read, long RowsWritten)
{
    public StoreCount Count => new(Trips, Read, RowsWritten);
}

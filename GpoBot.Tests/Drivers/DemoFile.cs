using System.Collections.Concurrent;
using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using GpoBot.Web.Delivery;
using GpoBot.Web.Figures;
using GpoBot.Web.Hosting;
using GpoBot.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GpoBot.Tests.Drivers;

/// <summary>
/// The embedded store with the demo department in it, imported once for each moment at which scenarios begin: most of them begin on the
/// same morning, and a copy is ten times faster than an import.
/// </summary>
internal static class DemoFile
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> Files = new();

    public static async Task CopyToAsync(string path, string now) =>
        await File.WriteAllBytesAsync(path, await Files.GetOrAdd(now, moment => new(() => ImportAsync(moment))).Value);

    private static async Task<byte[]> ImportAsync(string now)
    {
        var folder = Directory.CreateTempSubdirectory("gpobot-demo-").FullName;
        try
        {
            var path = Path.Combine(folder, "gpobot.db");
            var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
            builder.Logging.ClearProviders();
            builder.Configuration.AddInMemoryCollection(
                new Dictionary<string, string?> { ["Storage:Path"] = path, ["Development:Clock"] = now });
            // The clock stands still: what the import finds due is due at the very beginning of each scenario.
            var clock = ServiceDescriptor.Singleton<TimeProvider>(new FixedClock(DateTimeOffset.Parse(now, null)));
            await using (var app = await Startup.BuildAsync(
                builder, GpoBotSettings.Read(builder.Configuration, builder.Environment), services => services.Replace(clock)))
            {
                Assert.True(await DemoData.ImportAsync(Repository.File("demo"), app.Services, Console.Error));
                await CountAsync(app.Services);
            }

            return await File.ReadAllBytesAsync(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Else each scenario would begin with looking through the whole department and counting it. What is owed is still to be sent.
    private static async Task CountAsync(IServiceProvider services)
    {
        var (reminders, totals) = (services.GetRequiredService<ReminderPass>(), services.GetRequiredService<TotalsPass>());
        await foreach (var id in services.GetRequiredService<IGpoStore>().ListIdsAsync(default))
            Assert.True(await reminders.RunAsync(id, default) && await totals.RunAsync(id, default));
        foreach (var once in services.GetServices<IHostedService>().OfType<OnceAtStart>())
        {
            await once.StartAsync(default);
            await once.ExecuteTask!;
        }

        var tables = services.GetRequiredService<ITableStore>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await foreach (var row in tables.QueryAsync(TableNames.Due, new RowQuery(), default))
        {
            if ((DateTimeOffset)row.Properties["At"] <= now && row.Properties.GetValueOrDefault("EffectId") is null or DuePointer.Totals)
                await tables.WriteAsync(TableNames.Due, [TableChange.Delete(row.PartitionKey, row.RowKey)], default);
        }
    }
}

using System.Collections.Concurrent;
using GpoBot.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
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
                Assert.True(await DemoData.ImportAsync(Repository.File("demo"), app.Services, Console.Error));
            return await File.ReadAllBytesAsync(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

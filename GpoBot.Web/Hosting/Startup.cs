using GpoBot.Connector.Hosting;
using GpoBot.Web.Development;
using GpoBot.Web.Import;
using GpoBot.Web.Storage;

namespace GpoBot.Web.Hosting;

/// <summary>From the command line to a running bot, or to one clear line that says why not.</summary>
public static class Startup
{
    private const string DefaultUrl = "http://127.0.0.1:3978";

    /// <returns>The exit code of the process.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var importing = ImportCommand.IsMeant(args);
        // The words of a command are no configuration.
        var builder = WebApplication.CreateBuilder(importing ? [] : args);
        var settings = GpoBotSettings.Read(builder.Configuration, builder.Environment);
        if (settings.Validate(importing) is { Count: > 0 } faults)
        {
            foreach (var fault in faults) await Console.Error.WriteLineAsync($"Configuration : {fault}");
            return 1;
        }

        await using var app = await BuildAsync(builder, settings);
        if (importing) return await ImportCommand.RunAsync(args, app.Services, Console.Out);
        if (settings.DemoData is { } folder) await DemoData.ImportAsync(folder, app.Services);
        await app.RunAsync();
        return 0;
    }

    /// <summary>The bot with its memory made ready, not started yet.</summary>
    public static async Task<WebApplication> BuildAsync(WebApplicationBuilder builder, GpoBotSettings settings)
    {
        builder.Services.AddGpoBot(settings);
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null) builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        await app.Services.GetRequiredService<GpoStorage>().InitialiseAsync();
        app.MapBot();
        app.MapHealth();
        if (settings.IsDevelopment) app.MapDevelopment();
        return app;
    }
}

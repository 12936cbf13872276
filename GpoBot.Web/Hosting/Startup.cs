using GpoBot.Connector.Hosting;
using GpoBot.Web.About;
using GpoBot.Web.Calendar.Feeds;
using GpoBot.Web.Calendar.Graph;
using GpoBot.Web.CommandLine;
using GpoBot.Web.Dashboard;
using GpoBot.Web.Dashboard.Tab;
using GpoBot.Web.Development;
using GpoBot.Web.Downloads;
using GpoBot.Web.Hosting.Protection;
using GpoBot.Web.Links;
using GpoBot.Web.Storage;
using Microsoft.Extensions.Logging.Console;

namespace GpoBot.Web.Hosting;

/// <summary>From the command line to a running bot, or to one clear line that says why not.</summary>
public static class Startup
{
    private const string DefaultUrl = "http://127.0.0.1:3978";

    /// <returns>The exit code of the process.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        if (Tools.AreMeant(args)) return await Tools.RunAsync(args, new ToolHost(WithBotAsync, WithUnreadyBotAsync), Console.Out, Console.Error);
        return await MakeAsync(args, forTool: false, async (app, settings) =>
        {
            if (settings.DemoData is { } folder && !await DemoData.ImportAsync(folder, app.Services, Console.Error))
                return await StopAsync($"Demo:Data : le dossier « {folder} » n'a pas pu être importé.");
            await app.RunAsync();
            return ExitCode.Done;
        });
    }

    // The words of a tool are no configuration.
    private static Task<int> WithBotAsync(Func<IServiceProvider, Task<int>> run) => MakeAsync([], forTool: true, (app, _) => run(app.Services));

    private static async Task<int> WithUnreadyBotAsync(Func<IReadOnlyList<string>, IServiceProvider?, Task<int>> run)
    {
        var builder = CreateBuilder([]);
        builder.Logging.ClearProviders();
        var settings = GpoBotSettings.Read(builder.Configuration, builder.Environment);
        if (settings.Validate(importing: false) is { Count: > 0 } faults) return await run(faults, null);
        await using var app = Make(builder, settings, replace: null);
        return await run([], app.Services);
    }

    private static async Task<int> MakeAsync(string[] args, bool forTool, Func<WebApplication, GpoBotSettings, Task<int>> run)
    {
        var builder = CreateBuilder(args);
        var settings = GpoBotSettings.Read(builder.Configuration, builder.Environment);
        if (settings.Validate(forTool) is { Count: > 0 } faults)
            return await StopAsync([.. faults.Select(fault => $"Configuration : {fault}")]);

        try
        {
            await using var app = await BuildAsync(builder, settings);
            return await run(app, settings);
        }
        catch (StorageException refusal)
        {
            return await StopAsync($"Storage : la mémoire n'est pas utilisable ({refusal.Code}). {settings.Storage.Place}");
        }
        catch (IOException refusal) when (refusal.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return await StopAsync("L'adresse d'écoute est déjà prise : un autre programme l'occupe, ou GpoBot tourne déjà.");
        }
    }

    /// <summary>
    /// Reads what there is of configuration, and only what GpoBot can be configured with: no IIS, no files that are watched for changes,
    /// which nothing here would take up.
    /// </summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]);
        builder.WebHost.UseKestrelHttpsConfiguration();
        // The slim builder decides for plain lines, over the head of the configuration.
        builder.Logging.AddConsole(console =>
            console.FormatterName = builder.Configuration["Logging:Console:FormatterName"] ?? ConsoleFormatterNames.Simple);
        return builder;
    }

    /// <summary>The bot with its memory made ready, not started yet.</summary>
    /// <param name="replace">Puts other parts in the place of the bot's own.</param>
    public static async Task<WebApplication> BuildAsync(
        WebApplicationBuilder builder, GpoBotSettings settings, Action<IServiceCollection>? replace = null)
    {
        var app = Make(builder, settings, replace);
        await app.Services.GetRequiredService<GpoStorage>().InitialiseAsync();
        app.UseProtection();
        app.UseLinkProtection(settings.Site);
        app.MapBot();
        app.MapHealth();
        app.MapFeeds();
        app.MapAnswerLinks();
        app.MapDownloads();
        app.MapDashboard();
        app.MapTab(settings.Teams.HostsOfTab(settings.Bot));
        app.MapAbout();
        if (settings.Graph.IsConfigured) app.MapGraphNotifications();
        if (settings.IsDevelopment) app.MapDevelopment();
        return app;
    }

    private static WebApplication Make(WebApplicationBuilder builder, GpoBotSettings settings, Action<IServiceCollection>? replace)
    {
        builder.Services.AddGpoBot(settings);
        replace?.Invoke(builder.Services);
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null) builder.WebHost.UseUrls(DefaultUrl);
        return builder.Build();
    }

    private static async Task<int> StopAsync(params string[] lines)
    {
        foreach (var line in lines) await Console.Error.WriteLineAsync(line);
        return ExitCode.Fault;
    }
}

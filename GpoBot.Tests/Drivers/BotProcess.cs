using System.Net.Http.Json;

namespace GpoBot.Tests.Drivers;

/// <summary>
/// The bot as users start it: its own process, on a free port, in Development, with the demo department and a memory of its own.
/// The memory survives <see cref="Kill"/> and <see cref="Restart"/>, and goes with the driver.
/// </summary>
public sealed class BotProcess : IAsyncDisposable
{
    /// <summary>Stands in a setting for the address on which the bot will listen.</summary>
    public const string OwnAddress = "{address}";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gpobot-");
    private readonly Dictionary<string, string> environment;
    private ChildProcess? process;

    private readonly string program;

    private BotProcess(string clock, IReadOnlyDictionary<string, string>? settings, string program)
    {
        this.program = program;
        Address = new Uri($"http://127.0.0.1:{ChildProcess.FreePort()}");
        Http = new HttpClient { BaseAddress = Address };
        environment = new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = Address.OriginalString,
            ["Storage__Path"] = InFolder("gpobot.db"),
            ["Calendar__Folder"] = InFolder("calendar"),
            ["Mail__Folder"] = InFolder("mail"),
            ["Demo__Data"] = Repository.File("demo"),
            ["Development__Clock"] = clock,
        };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            environment[name] = value.Replace(OwnAddress, Address.OriginalString, StringComparison.Ordinal);
    }

    /// <summary>What users start, as the build left it beside the tests.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "GpoBot.Web.dll");

    public Uri Address { get; }

    public HttpClient Http { get; }

    public string Output => process?.Output ?? "";

    public int ProcessId => process!.Id;

    /// <summary>Starts it and returns when it is ready.</summary>
    /// <param name="clock">An ISO instant.</param>
    /// <param name="settings">Environment variables beyond the usual, or in their place.</param>
    /// <param name="program">Another build than the one beside the tests.</param>
    public static async Task<BotProcess> Start(
        string clock = "2026-11-20T09:00:00+01:00", IReadOnlyDictionary<string, string>? settings = null, string? program = null)
    {
        var bot = new BotProcess(clock, settings, program ?? Program);
        try
        {
            await bot.Restart();
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    /// <summary>Where its clock begins at the next start.</summary>
    public string Clock
    {
        set => environment["Development__Clock"] = value;
    }

    /// <summary>Changes a setting for the next start.</summary>
    public void Set(string name, string value) => environment[name] = value;

    public string InFolder(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Lets the bot's time pass until this moment, and everything happen that is due by then.</summary>
    public async Task MoveTo(string now)
    {
        using var answer = await Http.PostAsJsonAsync("/dev/clock", new { now });
        answer.EnsureSuccessStatusCode();
    }

    public Task Kill() => process!.Kill();

    /// <summary>Runs the program once beside it, on the same memory, until it ends by itself.</summary>
    public async Task<(int Code, string Output)> Run(params string[] arguments)
    {
        await using var once = ChildProcess.Start("dotnet", [program, .. arguments], environment);
        return (await once.End(), once.Output);
    }

    /// <summary>Starts it again on the same address and the same memory, after <see cref="Kill"/>.</summary>
    public async Task Restart()
    {
        if (process is not null)
            await process.DisposeAsync();
        // A limit of the size of files then fails a write, as a full disk does, instead of ending the process.
        process = ChildProcess.Start("bash", ["-c", "trap '' XFSZ; exec dotnet \"$0\"", program], environment);
        await process.WaitUntilAnswers(new Uri(Address, "/health/ready"));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (process is not null)
            await process.DisposeAsync();
        folder.Delete(recursive: true);
    }
}

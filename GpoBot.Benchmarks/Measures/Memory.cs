using GpoBot.Benchmarks.Country;
using GpoBot.Benchmarks.Performance;

namespace GpoBot.Benchmarks.Measures;

/// <summary>A place for one country: a file, or a real Azurite. Gone afterwards.</summary>
internal sealed class Memory : IAsyncDisposable
{
    private const string Account = "devstoreaccount1";
    /// <summary>The emulator's own, which is public.</summary>
    public const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gpobot-bench-");
    private Child? _azurite;

    private Memory()
    {
    }

    public string Folder => _folder.FullName;

    /// <summary>As the command line names it.</summary>
    public string Store { get; private set; } = "";

    /// <summary>The bot's own settings for it.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public static string ConnectionTo(Uri endpoint) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint={endpoint.AbsoluteUri.TrimEnd('/')}";

    public static async Task<Memory> StartAsync(string kind)
    {
        var memory = new Memory();
        if (kind == "azurite") await memory.StartAzuriteAsync();
        else memory.Use($"sqlite:{Path.Combine(memory.Folder, "gpobot.db")}", "Storage__Path", Path.Combine(memory.Folder, "gpobot.db"));
        return memory;
    }

    public Task<(TimeSpan Took, LoadedCountry Loaded)> LoadAsync(CountryPlan plan) =>
        CountryCommand.LoadAsync(CountryCommand.Open(Store), plan);

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null) await _azurite.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task StartAzuriteAsync()
    {
        var main = Path.Combine(Repository.Root(), "GpoBot.Tests/Tools/node_modules/azurite/dist/src/table/main.js");
        if (!File.Exists(main)) throw new InvalidOperationException("Azurite is missing: npm ci in GpoBot.Tests/Tools.");
        var port = Child.FreePort();
        _azurite = Child.Start("node",
        [
            "--max-old-space-size=8192", main, "--tableHost", "127.0.0.1", "--tablePort", $"{port}",
            "--inMemoryPersistence", "--disableTelemetry", "--silent",
        ]);
        var endpoint = $"http://127.0.0.1:{port}/{Account}";
        using var http = new HttpClient();
        await _azurite.WaitUntilAnswersAsync(http, endpoint);
        var connection = ConnectionTo(new Uri(endpoint));
        Use($"tables:{connection}", "Storage__ConnectionString", connection);
    }

    private void Use(string store, string setting, string value)
    {
        Store = store;
        Settings[setting] = value;
    }
}

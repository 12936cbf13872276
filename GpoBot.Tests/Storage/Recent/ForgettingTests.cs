using System.Text;
using GpoBot.Web.Observability;
using GpoBot.Web.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace GpoBot.Tests.Storage.Recent;

/// <summary>What was erased is in no file any more, whatever stands between the eraser and the file.</summary>
public sealed class ForgettingTests : IDisposable
{
    private const string Secret = "Zwetschgenröster";
    private readonly string _folder = Directory.CreateTempSubdirectory("gpobot-forget-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1:4317")]
    public async Task Also_while_traces_are_sent_an_erased_row_leaves_the_file(string? collector)
    {
        await using var services = new ServiceCollection().AddSingleton(new ObservabilityOptions { OtlpEndpoint = collector })
            .AddGpoStorage(new StorageOptions { Path = Path.Combine(_folder, "gpobot.db") }).BuildServiceProvider();
        await services.GetRequiredService<GpoStorage>().InitialiseAsync();
        var store = services.GetRequiredService<ITableStore>();
        var row = new TableRow("someone", "personal", new Dictionary<string, object> { ["Name"] = Secret });
        await store.WriteAsync("people", [TableChange.Insert(row)], default);
        Assert.NotNull(await store.FindRecentAsync("people", "someone", "personal", default));
        Assert.Contains(Files(), Holds);

        await store.WriteAsync("people", [TableChange.Delete("someone", "personal")], default);
        await store.ForgetAsync(default);

        Assert.DoesNotContain(Files(), Holds);
        Assert.Null(await store.FindRecentAsync("people", "someone", "personal", default));
    }

    private string[] Files() => Directory.GetFiles(_folder);

    private static bool Holds(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(Encoding.UTF8.GetBytes(Secret)) >= 0;
    }
}

using GpoBot.Core.Ports;
using GpoBot.Dialogs.Conversations;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage;
using GpoBot.Web.Storage.Recent;
using GpoBot.Web.Storage.Sqlite;
using GpoBot.Web.Storage.Tables;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace GpoBot.Tests.Storage.Sqlite;

/// <summary>The embedded file itself, and how the host comes to it.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly SqliteHost _host = new();

    public void Dispose() => _host.Close();

    [Fact]
    public async Task The_file_is_made_with_its_folder_and_keeps_its_rows()
    {
        await using (var services = Services())
        {
            await services.GetRequiredService<GpoStorage>().InitialiseAsync();
            Assert.Equal(1, await services.GetRequiredService<IReferenceNumbers>().NextAsync("AC", default));
        }
        await using var again = Services();
        await again.GetRequiredService<GpoStorage>().InitialiseAsync();
        Assert.Equal(2, await again.GetRequiredService<IReferenceNumbers>().NextAsync("AC", default));
    }

    [Fact]
    public async Task All_ports_of_the_memory_are_there()
    {
        await using var services = Services();
        foreach (var port in new[] { typeof(IGpoStore), typeof(IPeople), typeof(IReferenceNumbers), typeof(IDueAgenda), typeof(IConversations), typeof(IDrafts) })
            Assert.NotNull(services.GetService(port));
    }

    [Fact]
    public async Task The_options_choose_the_store()
    {
        await using var file = Services();
        Assert.IsType<SqliteStore>(file.GetRequiredService<StoredTables>().Store);
        foreach (var options in new[] { new StorageOptions { ConnectionString = "AccountName=gpo;AccountKey=c2VjcmV0" }, new StorageOptions { TableEndpoint = "https://gpo.example.org" } })
        {
            await using var tables = new ServiceCollection().AddGpoStorage(options).BuildServiceProvider();
            Assert.IsType<TableStorageStore>(tables.GetRequiredService<StoredTables>().Store);
        }
    }

    [Fact]
    public async Task A_memory_that_was_never_initialised_is_not_healthy()
    {
        await using var services = Services();
        await Assert.ThrowsAsync<StorageException>(() => services.GetRequiredService<GpoStorage>().PingAsync(default));
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_left_alone()
    {
        await _host.Open().CreateTablesAsync(["things"], default);
        await using var connection = new SqliteConnection($"Data Source={_host.Path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version = 99";
        await command.ExecuteNonQueryAsync();
        var refusal = await Assert.ThrowsAsync<StorageException>(() => _host.Open().CreateTablesAsync(["things"], default));
        Assert.Contains("newer version", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commits_are_on_disk_before_they_are_answered()
    {
        await _host.Open().CreateTablesAsync(["things"], default);
        await using var connection = await new SqliteFile(_host.Path).OpenAsync(default);
        Assert.Equal("wal", await ScalarAsync("PRAGMA journal_mode"));
        Assert.Equal(2L, await ScalarAsync("PRAGMA synchronous"));

        async Task<object?> ScalarAsync(string text)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100
            command.CommandText = text;
#pragma warning restore CA2100
            return await command.ExecuteScalarAsync();
        }
    }

    private ServiceProvider Services() =>
        new ServiceCollection().AddGpoStorage(new StorageOptions { Path = _host.Path }).BuildServiceProvider();
}

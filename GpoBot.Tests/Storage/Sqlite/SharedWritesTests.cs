using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage;
using GpoBot.Web.Storage.Sqlite;

namespace GpoBot.Tests.Storage.Sqlite;

/// <summary>Writes that come together share one wait for the disk, and nothing else.</summary>
public sealed class SharedWritesTests : IAsyncLifetime
{
    private const string Table = TableNames.Gpo;
    private readonly SqliteHost _host = new();
    private ITableStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = _host.Open();
        await new GpoStorage(_store).InitialiseAsync();
    }

    public Task DisposeAsync()
    {
        _host.Close();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Each_of_a_crowd_succeeds_or_fails_by_itself()
    {
        await WriteAsync(Insert("S01", "there"));
        var crowd = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(() => number % 4 == 0
            // Its second row is there already: nor may its first one stay.
            ? WriteAsync(Insert("S01", $"never-{number}"), Insert("S01", "there"))
            : WriteAsync(Insert("S01", $"new-{number}"), Insert("S01", $"more-{number}")))));

        for (var number = 0; number < crowd.Length; number++) Assert.Equal(number % 4 != 0, crowd[number].Done);
        Assert.All(crowd.Where(result => !result.Done), result => Assert.Equal((WriteConflict.Exists, 1), (result.Conflict, result.ConflictAt)));
        // Another instance sees them: they are in the file, not in this process.
        var keys = await KeysAsync(_host.Open());
        Assert.Equal(1 + (2 * 150), keys.Count);
        Assert.DoesNotContain(keys, key => key.StartsWith("never", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_crowd_that_changes_one_row_only_one_is_right_about_its_version()
    {
        var first = await WriteAsync(Insert("S01", "row"));
        var crowd = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() =>
            WriteAsync(TableChange.Replace(Row("S01", "row", number), first.ETags[0])))));

        var winner = Assert.Single(crowd, result => result.Done);
        Assert.Equal(winner.ETags[0], (await _store.FindAsync(Table, "S01", "row", default))!.ETag);
        Assert.All(crowd.Where(result => !result.Done), result => Assert.Equal(WriteConflict.Changed, result.Conflict));
    }

    [Fact]
    public async Task One_that_the_file_refuses_takes_no_other_along()
    {
        await using (var connection = await new SqliteFile(_host.Path).OpenAsync(default))
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "CREATE TRIGGER refusing BEFORE INSERT ON rows WHEN NEW.rk = 'refused' BEGIN SELECT RAISE(ABORT, 'refused'); END";
            await command.ExecuteNonQueryAsync();
        }

        var crowd = Enumerable.Range(0, 50).Select(number => Task.Run(() => WriteAsync(Insert("S01", number == 7 ? "refused" : $"r{number}")))).ToList();
        await Assert.ThrowsAsync<StorageException>(() => Task.WhenAll(crowd));

        Assert.Equal(1, crowd.Count(write => write.IsFaulted));
        Assert.All(crowd.Where(write => !write.IsFaulted), write => Assert.True(write.Result.Done));
        Assert.Equal(49, (await KeysAsync(_host.Open())).Count);
    }

    [Fact]
    public async Task Who_gave_up_before_their_turn_has_written_nothing()
    {
        using var given = new CancellationTokenSource();
        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _store.WriteAsync(Table, [Insert("S01", "late")], given.Token));
        Assert.Empty(await KeysAsync(_store));
    }

    private Task<WriteResult> WriteAsync(params TableChange[] changes) => _store.WriteAsync(Table, changes, default);

    private static async Task<List<string>> KeysAsync(ITableStore store)
    {
        List<string> keys = [];
        await foreach (var row in store.QueryAsync(Table, new RowQuery { Partition = "S01" }, default)) keys.Add(row.RowKey);
        return keys;
    }

    private static TableChange Insert(string partition, string row) => TableChange.Insert(Row(partition, row, 1));

    private static TableRow Row(string partition, string row, int number) =>
        new(partition, row, new Dictionary<string, object> { ["Number"] = number });
}

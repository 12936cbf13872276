using GpoBot.Tests.Drivers;
using GpoBot.Tests.Storage;
using GpoBot.Web.Storage;

namespace GpoBot.Tests.Backup;

/// <summary>People go on deciding while their GPO is exported.</summary>
public sealed class ExportWhileRunningTests : IDisposable
{
    private readonly BackupFiles _files = new();
    private readonly SqliteHost _host = new();

    public void Dispose()
    {
        _files.Dispose();
        _host.Close();
    }

    [Fact]
    public async Task What_is_decided_in_the_middle_of_the_reading_is_in_the_file_whole()
    {
        var machine = await CreateAsync();
        var busy = new BusyStore(_host.Open(), readings: 1, () => DecideAsync(machine, "after"));

        await new BackupMachine(busy).RunWellAsync("export", "S01", _files.Folder("one"));

        Assert.Equal(1, busy.Interruptions);
        var lines = _files.Contents("one")["gpo-S01.jsonl"].Split('\n');
        Assert.Equal(2, lines.Count(line => line.Contains("\"State\":\"after\"", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains("\"State\":\"before\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_group_that_never_stands_still_is_not_exported_and_leaves_nothing()
    {
        var machine = await CreateAsync();
        var busy = new BusyStore(_host.Open(), readings: int.MaxValue, () => DecideAsync(machine, "again"));

        var (code, printed) = await new BackupMachine(busy).RunAsync("export", "S01", _files.Folder("one"));

        Assert.Equal((1, "S01 change sans cesse : relancez l'export à un moment plus calme." + Environment.NewLine), (code, printed));
        Assert.False(Directory.Exists(_files.Folder("one")));
        Assert.DoesNotContain(await machine.RowsAsync(TableNames.Gpo), row => row.Properties.GetValueOrDefault("Verb") is "group.export");
    }

    // Two rows that are decided on together stand on different pages.
    private async Task<BackupMachine> CreateAsync()
    {
        var machine = await BackupMachine.OnAsync(_host.Open());
        await machine.CreateAsync("S01", [FilledRows.Group]);
        foreach (var page in Enumerable.Range(0, RowQuery.LargestPage + 100).Chunk(100))
            await machine.Tables.WriteAsync(TableNames.Gpo, [.. page.Select(i => TableChange.Insert(new TableRow("S01", $"n.filler.{i:0000}", new Dictionary<string, object>())))], default);
        await DecideAsync(machine, "before");
        return machine;
    }

    private static Task DecideAsync(BackupMachine machine, string state) => machine.Tables.WriteAsync(
        TableNames.Gpo, [.. new[] { "h.pair", "z.pair" }.Select(key => TableChange.Upsert(new TableRow("S01", key, new Dictionary<string, object> { ["State"] = state })))], default);

    /// <summary>Lets something happen in the middle of the readings of the GPO.</summary>
    private sealed class BusyStore(ITableStore inner, int readings, Func<Task> meanwhile) : ITableStore
    {
        public int Interruptions { get; private set; }

        public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation) => inner.CreateTablesAsync(tables, cancellation);

        public Task<TableRow?> FindAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation) =>
            inner.FindAsync(table, partitionKey, rowKey, cancellation);

        public async IAsyncEnumerable<TableRow> QueryAsync(
            string table, RowQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
        {
            var number = 0;
            await foreach (var row in inner.QueryAsync(table, query, cancellation))
            {
                yield return row;
                if (query.Partition != "S01" || ++number != RowQuery.LargestPage || Interruptions >= readings) continue;
                Interruptions++;
                await meanwhile();
            }
        }

        public Task<WriteResult> WriteAsync(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation) =>
            inner.WriteAsync(table, changes, cancellation);
    }
}

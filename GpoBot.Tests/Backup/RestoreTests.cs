using GpoBot.Tests.Drivers;
using GpoBot.Tests.Storage;
using GpoBot.Web.Backup;
using GpoBot.Web.CommandLine;
using GpoBot.Web.Storage;

namespace GpoBot.Tests.Backup;

[Trait("Speed", "Slow")]
public sealed class RestoreTests : IDisposable
{
    private readonly BackupFiles _files = new();
    private readonly SqliteHost _from = new(), _to = new();

    public void Dispose()
    {
        _files.Dispose();
        _from.Close();
        _to.Close();
    }

    [Fact]
    public async Task One_group_is_exported_and_restored_alone()
    {
        var source = await BackupMachine.WithDemoAsync(_from.Open());
        var (code, printed) = await source.RunAsync("export", "s01", "T01", _files.Folder("two"));
        Assert.Equal(0, code);
        Assert.StartsWith("Sauvegarde : 1 GPO sur 2", printed, StringComparison.Ordinal);
        Assert.Contains("Attention : ces fichiers contiennent des données personnelles.", printed, StringComparison.Ordinal);
        Assert.Equal(["gpo-S01.jsonl", "gpo-T01.jsonl", "table-counters.jsonl"], _files.Contents("two").Keys);

        var target = await BackupMachine.OnAsync(_to.Open());
        var (restored, report) = await target.RunAsync("import", _files.Folder("two"));
        Assert.Equal(0, restored);
        Assert.Contains("2 GPO restaurés, 0 déjà présent, 0 laissé tel quel.", report, StringComparison.Ordinal);
        Assert.Equal(RowText.Of((await source.Gpos.LoadAsync("S01", default))!), RowText.Of((await target.Gpos.LoadAsync("S01", default))!));
    }

    [Fact]
    public async Task An_export_leaves_its_trace_in_every_group_and_not_in_its_own_file()
    {
        var source = await BackupMachine.WithDemoAsync(_from.Open());
        await source.RunWellAsync("export", "--all", _files.Folder("all"));
        await foreach (var id in source.Gpos.ListIdsAsync(default))
        {
            var lines = new List<GpoBot.Core.Audit.AuditLine>();
            await foreach (var row in source.Gpos.ReadHistoryAsync(id, "u.audit.", default)) lines.Add((GpoBot.Core.Audit.AuditLine)row);
            var line = Assert.Single(lines, line => line.Verb == "group.export");
            Assert.Equal(("operator", id, "export"), (line.Role, line.ObjectId, line.Through));
            Assert.DoesNotContain(Environment.UserName, line.ActorId["operator.".Length..], StringComparison.Ordinal);
        }

        Assert.DoesNotContain("group.export", string.Concat(_files.Contents("all").Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_that_is_there_is_kept_when_it_is_the_same_and_left_alone_when_it_differs()
    {
        var source = await BackupMachine.WithDemoAsync(_from.Open());
        await source.RunWellAsync("export", "--all", _files.Folder("all"));
        var target = await BackupMachine.OnAsync(_to.Open());
        await target.RunWellAsync("import", _files.Folder("all"));
        var changed = SavedRows.Unknown("S02", "h.later");
        await target.PutAsync(TableNames.Gpo, changed);
        var before = await target.RowsAsync(TableNames.Gpo);

        var (code, printed) = await target.RunAsync("import", _files.Folder("all"));

        Assert.Equal(1, code);
        Assert.Contains("  S01 : déjà présent", printed, StringComparison.Ordinal);
        Assert.Contains("  S02 : déjà présent et différent de la sauvegarde : laissé tel quel", printed, StringComparison.Ordinal);
        Assert.Contains("0 GPO restauré, 16 déjà présents, 1 laissé tel quel.", printed, StringComparison.Ordinal);
        Assert.Equal(before.Select(row => row.ETag), (await target.RowsAsync(TableNames.Gpo)).Select(row => row.ETag));
    }

    [Fact]
    public async Task Numbers_only_rise_and_what_is_newer_elsewhere_stays()
    {
        var source = await BackupMachine.WithDemoAsync(_from.Open());
        await source.People.BindAsync("tenant", "user", "former@example.org", default);
        await source.RunWellAsync("export", "--all", _files.Folder("all"));
        var target = await BackupMachine.OnAsync(_to.Open());
        await target.Numbers.ReserveUpToAsync("AC", 500, default);
        await target.People.BindAsync("tenant", "user", "newer@example.org", default);

        var (code, printed) = await target.RunAsync("import", _files.Folder("all"));

        Assert.Equal(0, code);
        Assert.Contains("1 ligne déjà présente et différente a été laissée telle quelle", printed, StringComparison.Ordinal);
        Assert.Equal(501, await target.Numbers.NextAsync("AC", default));
        Assert.Equal("newer@example.org", await target.People.FindBoundEmailAsync("tenant", "user", default));
    }

    [Fact]
    public async Task A_dry_run_checks_everything_and_opens_no_memory()
    {
        await (await BackupMachine.WithDemoAsync(_from.Open())).RunWellAsync("export", "--all", _files.Folder("all"));
        using var output = new StringWriter();
        var host = new ToolHost(_ => throw new InvalidOperationException("The memory was opened."));

        Assert.Equal(0, await Tools.RunAsync(["import", _files.Folder("all"), "--dry-run"], host, output, output));

        Assert.StartsWith("Essai à blanc : rien n'est écrit.", output.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("Tous les fichiers sont intacts." + Environment.NewLine, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restoration_that_died_at_any_write_is_seen_by_nobody_and_completed_by_the_next()
    {
        var source = await BackupMachine.OnAsync(_from.Open());
        await source.CreateAsync("S01", SavedRows.Filled, Enumerable.Range(0, 230).Select(i => SavedRows.Unknown("S01", $"z.{i:000}")));
        await source.PutAsync(TableNames.People, SavedRows.Unknown("later", "later"));
        await source.RunWellAsync("export", "--all", _files.Folder("first"));
        for (var survived = 0; ; survived++)
        {
            var host = new SqliteHost();
            try
            {
                var target = await BackupMachine.OnAsync(host.Open());
                var dying = new DyingStore(host.Open(), survived);
                var died = (await new BackupMachine(dying).RunAsync("import", _files.Folder("first"))).Code != 0;
                Assert.True(!died || await target.Gpos.LoadAsync("S01", default) is null || dying.GroupIsWritten);
                await target.RunWellAsync("import", _files.Folder("first"));
                await target.RunWellAsync("export", "--all", _files.Folder($"after-{survived}"));
                Assert.Equal(_files.Contents("first"), _files.Contents($"after-{survived}"));
                Assert.NotNull(await target.Agenda.NextAsync(default));
                if (died) continue;
                Assert.True(survived >= 6, $"Only {survived} writes.");
                return;
            }
            finally
            {
                host.Close();
            }
        }
    }

    [Fact]
    public void What_the_disk_refuses_is_said_in_words()
    {
        Assert.Equal("Le disque de « x » est plein : libérez de la place, ou choisissez un autre disque.", BackupException.Of(new IOException("", 28), "x").Message);
        Assert.Contains("vérifiez ses droits", BackupException.Of(new UnauthorizedAccessException(), "x").Message, StringComparison.Ordinal);
    }

    /// <summary>A machine that fails after so many writes.</summary>
    private sealed class DyingStore(ITableStore inner, int survives) : ITableStore
    {
        private int _writes;

        public bool GroupIsWritten { get; private set; }

        public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation) => inner.CreateTablesAsync(tables, cancellation);

        public Task<TableRow?> FindAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation) =>
            inner.FindAsync(table, partitionKey, rowKey, cancellation);

        public IAsyncEnumerable<TableRow> QueryAsync(string table, RowQuery query, CancellationToken cancellation) => inner.QueryAsync(table, query, cancellation);

        public Task<WriteResult> WriteAsync(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation)
        {
            if (Interlocked.Increment(ref _writes) > survives) throw new StorageException("Died");
            GroupIsWritten |= changes.Any(change => change.Row.RowKey == "a.group");
            return inner.WriteAsync(table, changes, cancellation);
        }
    }
}

using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Web.CommandLine;
using GpoBot.Web.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace GpoBot.Tests.Backup;

/// <summary>A machine with a memory, on which an operator exports and imports.</summary>
internal sealed class BackupMachine(ITableStore tables)
{
    public ITableStore Tables => tables;
    public DueAgenda Agenda { get; } = new(tables);
    public GpoStore Gpos { get; } = new(tables, new DueAgenda(tables));
    public People People { get; } = new(tables);
    public ReferenceNumbers Numbers { get; } = new(tables);

    public static async Task<BackupMachine> OnAsync(ITableStore tables)
    {
        await new GpoStorage(tables).InitialiseAsync();
        return new BackupMachine(tables);
    }

    public static async Task<BackupMachine> WithDemoAsync(ITableStore tables)
    {
        var machine = await OnAsync(tables);
        var (code, printed) = await machine.RunAsync("import", Repository.File("demo"));
        Assert.True(code == 0, printed);
        return machine;
    }

    /// <summary>Runs the command as typed and gives its exit code and what it printed.</summary>
    public async Task<(int Code, string Printed)> RunAsync(params string[] args)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(tables).AddSingleton<IGpoStore>(Gpos).AddSingleton<IPeople>(People).AddSingleton<IReferenceNumbers>(Numbers)
            .AddSingleton<IDueAgenda>(Agenda).AddSingleton<TimeProvider>(FixedClock.OnDemoDay).BuildServiceProvider();
        using var output = new StringWriter();
        return (await Tools.RunAsync(args, ToolHost.On(services), output, output), output.ToString());
    }

    public async Task RunWellAsync(params string[] args)
    {
        var (code, printed) = await RunAsync(args);
        Assert.True(code == 0, printed);
    }

    /// <summary>A GPO of these rows, as they were decided, and of others that only a newer version knows.</summary>
    public async Task CreateAsync(string gpoId, IReadOnlyList<GpoRow> rows, params IEnumerable<TableRow> others)
    {
        Assert.Equal(CommitResult.Done, await Gpos.CommitAsync(new GpoCommit { GpoId = gpoId, Read = null, Puts = rows }, default));
        await PutAsync(TableNames.Gpo, [.. others]);
    }

    public async Task PutAsync(string table, params TableRow[] rows)
    {
        foreach (var row in rows) await tables.WriteAsync(table, [TableChange.Upsert(row)], default);
    }

    public async Task<List<TableRow>> RowsAsync(string table, RowQuery? query = null)
    {
        List<TableRow> rows = [];
        await foreach (var row in tables.QueryAsync(table, query ?? new RowQuery(), default)) rows.Add(row);
        return rows;
    }
}

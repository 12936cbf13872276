using System.Diagnostics;
using GpoBot.Benchmarks.Country;
using GpoBot.Web.Storage;
using GpoBot.Web.Storage.Sqlite;
using GpoBot.Web.Storage.Tables;

namespace GpoBot.Benchmarks;

/// <summary>Makes the country in a memory and says how long that took.</summary>
internal static class CountryCommand
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        var store = arguments.Text("store") ?? throw new ArgumentException("--store sqlite:FILE or tables:CONNECTION is missing.");
        var (took, loaded) = await LoadAsync(Open(store), PlanOf(arguments));
        Console.WriteLine($"{loaded.Rows} rows in {took.TotalSeconds:0.0} s; {loaded.Messages} messages are due on Monday at nine.");
        return 0;
    }

    public static CountryPlan PlanOf(Arguments arguments)
    {
        var usual = new CountryPlan();
        var gpos = arguments.Number("gpos", usual.Gpos);
        return usual with
        {
            Gpos = gpos, DueGpos = arguments.Number("due", gpos), Seed = arguments.Number("seed", usual.Seed),
            HistoryDays = arguments.Number("history-days", usual.HistoryDays), InTeams = arguments.Number("teams", usual.InTeams),
            ServiceUrl = arguments.Text("service-url", usual.ServiceUrl),
        };
    }

    public static async Task<(TimeSpan Took, LoadedCountry Loaded)> LoadAsync(ITableStore store, CountryPlan plan)
    {
        var watch = Stopwatch.StartNew();
        var loaded = await new CountryLoader(store).LoadAsync(plan);
        (store as IDisposable)?.Dispose();
        return (watch.Elapsed, loaded);
    }

    /// <param name="store"><c>sqlite:FILE</c> or <c>tables:CONNECTION</c>.</param>
    public static ITableStore Open(string store) => store.Split(':', 2) switch
    {
        ["sqlite", var file] => new SqliteStore(file),
        ["tables", var connection] => new TableStorageStore(new TableServiceClient(connection)),
        _ => throw new ArgumentException("--store is sqlite:FILE or tables:CONNECTION."),
    };
}

using System.Globalization;
using System.Text.Json;
using GpoBot.Benchmarks.Measures;

namespace GpoBot.Benchmarks.Tables;

/// <summary>Three clients at the same four calls against the same service, in turn, in this process; the service is in another one.</summary>
internal static class TablesCommand
{
    public const string Result = "result ";
    private const string Account = "devstoreaccount1";
    private const int AtOnce = 4, WarmUps = 5;
    private static int _number;

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var azurite = arguments.Is("azurite");
        var rounds = arguments.Number("rounds", 9);
        var endpoint = new Uri($"http://127.0.0.1:{Child.FreePort()}/{Account}");
        await using var canned = Child.Self(["canned-tables", "--url", endpoint.GetLeftPart(UriPartial.Authority)]);
        using (var http = new HttpClient()) await canned.WaitUntilAnswersAsync(http, endpoint.GetLeftPart(UriPartial.Authority) + CannedTables.LivePath);
        var drivers = await DriversAsync(Memory.ConnectionTo(endpoint));
        // So that the compiler has seen all of them to the end: what is compared is a bot that has been running.
        for (var time = 0; time < WarmUps; time++)
            foreach (var (_, calls, call) in Operations(azurite: false, arguments.Text("only"))) _ = await CompareAsync("", calls, 1, drivers, call);

        await using var memory = azurite ? await Memory.StartAsync("azurite") : null;
        if (memory is not null) drivers = await DriversAsync(memory.Settings["Storage__ConnectionString"]);
        var figures = new List<TablesFigure>();
        foreach (var (name, calls, call) in Operations(azurite, arguments.Text("only")))
            figures.AddRange(await CompareAsync(name, calls, rounds, drivers, call));
        foreach (var figure in figures)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figure.Operation,-8} {figure.Client,-36} {figure.Micros,9:0.0} µs CPU {figure.Kb,9:0.0} KB"));
        Console.WriteLine(Result + JsonSerializer.Serialize(figures));
        return 0;
    }

    private static async Task<ITableDriver[]> DriversAsync(string connection)
    {
        var own = new OwnDriver(connection);
        await own.CreateAsync();
        await own.BatchAsync("read");
        return [new HandWrittenDriver(new Uri(connection.Split("TableEndpoint=")[1]), Account, Memory.Key), own, new CosmosDriver(connection)];
    }

    private static IEnumerable<(string Name, int Calls, Func<ITableDriver, int, Task> Call)> Operations(bool azurite, string? only)
    {
        (string Name, int Calls, Func<ITableDriver, int, Task> Call)[] all =
        [
            ("insert", azurite ? 300 : 3000, (driver, number) => driver.InsertAsync("insert", SampleEntity.Row(number))),
            ("get", azurite ? 400 : 3000, (driver, _) => driver.GetAsync("read", SampleEntity.Row(7))),
            ("query", azurite ? 60 : 300, (driver, _) => driver.QueryAsync("read")),
            ("batch", azurite ? 12 : 200, (driver, number) => driver.BatchAsync($"batch{number}")),
        ];
        return all.Where(one => only is null || one.Name == only);
    }

    private static async Task<IEnumerable<TablesFigure>> CompareAsync(
        string operation, int calls, int rounds, ITableDriver[] drivers, Func<ITableDriver, int, Task> call)
    {
        var measured = drivers.ToDictionary(driver => driver, _ => new List<(double Micros, double Kb)>());
        for (var round = 0; round < rounds; round++)
            foreach (var driver in drivers) measured[driver].Add(await RunAsync(driver));
        return drivers.Select(driver => new TablesFigure(
            // What else runs on the machine only ever adds to it.
            operation, driver.Name, measured[driver].Min(one => one.Micros), measured[driver].Min(one => one.Kb)));

        async Task<(double Micros, double Kb)> RunAsync(ITableDriver driver)
        {
            GC.Collect();
            var (cpu, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
            await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
            {
                for (var done = 0; done < calls / AtOnce; done++) await call(driver, Interlocked.Increment(ref _number));
            })));
            return ((Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / calls, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / 1024.0 / calls);
        }
    }
}

/// <summary>What one call costs the process that makes it.</summary>
internal sealed record TablesFigure(string Operation, string Client, double Micros, double Kb);

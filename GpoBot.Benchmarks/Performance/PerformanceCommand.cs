using GpoBot.Benchmarks.Measures;
using GpoBot.Benchmarks.Parts;
using GpoBot.Benchmarks.Tables;

namespace GpoBot.Benchmarks.Performance;

/// <summary>
/// Measures all budgets on one machine in one run: the bot and the bare bot in turn, several rounds each, a fresh process every time; then
/// writes the page.
/// </summary>
internal static class PerformanceCommand
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var output = arguments.Text("output") ?? Path.Combine(Repository.Root(), "docs", "performance.md");
        var rounds = arguments.Number("rounds", 3);
        var length = TimeSpan.FromSeconds(arguments.Number("seconds", 6));
        var counts = arguments.Numbers("conversations") is { Count: > 0 } given ? given : [16, 64];
        var stores = arguments.Words("stores", "sqlite,azurite");
        var left = arguments.Words("skip");
        var page = new PerformancePage(Machine.Describe(), rounds, length);
        using var published = await Published.MakeAsync(arguments.Text("program"));
        if (!left.Contains("parts")) page.Parts.AddRange(await Child.ResultAsync<Part[]>(published.Program, ["parts", "--quiet"], PartsCommand.Result));
        if (!left.Contains("tables"))
        {
            page.Tables.AddRange(await Child.ResultAsync<TablesFigure[]>(published.Program, ["tables"], TablesCommand.Result));
            if (stores.Contains("azurite")) page.Emulated.AddRange(await Child.ResultAsync<TablesFigure[]>(published.Program, ["tables", "--azurite", "--rounds", "3"], TablesCommand.Result));
        }

        if (!left.Contains("nation")) page.Nation = await Nation.MeasureAsync();
        if (!left.Contains("cold")) page.Cold = await new ColdStart(published, Math.Max(3, rounds)).MeasureAsync();
        var round = new Round(published, WarmUp, length);
        foreach (var store in stores)
            foreach (var kind in Enum.GetValues<TurnKind>().Where(kind => IsWanted(kind, store, left)))
                foreach (var count in counts) page.Turns.Add(await CompareAsync(round, store, kind, count, rounds));

        if (arguments.Is("sizes")) page.Sizes.AddRange(await PublishedSize.MeasureAsync());
        page.LoadAfter = Machine.Load();
        await File.WriteAllTextAsync(output, page.Write());
        Console.WriteLine(output);
        return 0;
    }

    private static bool IsWanted(TurnKind kind, string store, IReadOnlyList<string> left) => kind switch
    {
        TurnKind.Reading => store == "sqlite" && !left.Contains("reading"),
        TurnKind.ChangeWithEffects => !left.Contains("effects"),
        _ => true,
    };

    private static async Task<Comparison> CompareAsync(Round round, string store, TurnKind kind, int count, int rounds)
    {
        var plan = Candidate.Country(kind == TurnKind.Reading || store == "azurite" ? 1 : 4);
        List<Sample> floor = [], measured = [];
        for (var number = 0; number < rounds; number++)
        {
            // Of its own, for what the last round held back would weigh on this one.
            await using var memory = await Memory.StartAsync(store);
            await memory.LoadAsync(plan);
            measured.Add(await round.RunAsync(new(memory, kind, plan), count, 0));
            floor.Add(await round.RunAsync(new(null, TurnKind.Reading, plan), count, measured[^1].AnswerBytes));
            Console.WriteLine($"{store} {kind} {count}: {floor[^1].TurnsPerSecond:0} / {measured[^1].TurnsPerSecond:0} turns/s, "
                + $"{floor[^1].Cpu:0.00} / {measured[^1].Cpu:0.00} s CPU, {measured[^1].AllocatedKb:0} KB, {measured[^1].Trips:0.0} trips: "
                + string.Join(", ", measured[^1].TripKinds().Select(trip => $"{trip.Kind} {trip.PerTurn:0.00}")));
        }

        return new(store, kind, count, Sample.Median(floor), Sample.Median(measured));
    }
}

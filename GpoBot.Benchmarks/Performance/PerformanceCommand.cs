using GpoBot.Benchmarks.Measures;

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
        var output = arguments.Text("output", Path.Combine(Repository.Root(), "docs", "performance.md"));
        var rounds = arguments.Number("rounds", 3);
        var length = TimeSpan.FromSeconds(arguments.Number("seconds", 6));
        var counts = arguments.Numbers("conversations") is { Count: > 0 } given ? given : [16, 64];
        var page = new PerformancePage(Machine.Describe(), rounds, length);
        using var published = await Published.MakeAsync(arguments.Text("program"));
        page.Size = published.Bytes;
        var left = arguments.Text("skip", "").Split(',');
        if (!left.Contains("parts")) page.Parts.AddRange(Parts.All());
        if (!left.Contains("nation")) page.Nation = await Nation.MeasureAsync();
        var round = new Round(published.Program, WarmUp, length);
        foreach (var store in arguments.Text("stores", "sqlite,azurite").Split(','))
        {
            foreach (var changes in store == "sqlite" && !left.Contains("reading") ? [false, true] : new[] { true })
                foreach (var count in counts) page.Turns.Add(await CompareAsync(round, store, changes, count, rounds));
        }

        page.LoadAfter = Machine.Load();
        await File.WriteAllTextAsync(output, page.Write());
        Console.WriteLine(output);
        return 0;
    }

    private static async Task<Comparison> CompareAsync(Round round, string store, bool changes, int count, int rounds)
    {
        Presses.Forget();
        await using var memory = await Memory.StartAsync(store);
        await memory.LoadAsync(Candidate.Plan);
        var ours = new Candidate("GpoBot", memory, changes);
        var bare = new Candidate("Bot nu", null, Changes: false);
        // The first run also counts the country's figures, once for all, and tells how long an answer is.
        var first = await round.RunAsync(ours, count, 0);
        List<Sample> floor = [], measured = [];
        for (var number = 0; number < rounds; number++)
        {
            floor.Add(await round.RunAsync(bare, count, first.AnswerBytes));
            measured.Add(await round.RunAsync(ours, count, first.AnswerBytes));
            Console.WriteLine($"{store} {(changes ? "changing" : "reading")} {count}: {floor[^1].TurnsPerSecond:0} / {measured[^1].TurnsPerSecond:0} turns/s, "
                + $"{floor[^1].Cpu:0.00} / {measured[^1].Cpu:0.00} s CPU, {measured[^1].AllocatedKb:0} KB, {measured[^1].Trips:0.0} trips");
        }

        return new(store, changes, count, Sample.Median(floor), Sample.Median(measured));
    }
}

/// <summary>Both bots under the same load.</summary>
internal sealed record Comparison(string Store, bool Changes, int Conversations, Sample Bare, Sample Ours);

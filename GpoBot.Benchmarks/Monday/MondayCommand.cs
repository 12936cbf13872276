using System.Runtime.InteropServices;
using GpoBot.Benchmarks.Country;
using GpoBot.Benchmarks.Measures;

namespace GpoBot.Benchmarks.Monday;

/// <summary>Plays the Monday pass and writes what it measured as Markdown.</summary>
internal static class MondayCommand
{
    private const int DueInEachSize = 100;

    // Short, so that the largest country still loads in minutes; what is due does not depend on it.
    private const int HistoryInEachSize = 60;

    public static async Task<int> RunAsync(Arguments arguments)
    {
        Console.WriteLine(
            $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores, " +
            $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB");
        if (arguments.Numbers("sizes") is { Count: > 0 } sizes) return await SizesAsync(arguments, sizes);
        var plan = CountryCommand.PlanOf(arguments);
        MondayReport.Whole(plan, await PassAsync(arguments, plan));
        return 0;
    }

    private static async Task<int> SizesAsync(Arguments arguments, IReadOnlyList<int> sizes)
    {
        List<(int Size, MondayResult Result)> results = [];
        foreach (var size in sizes)
        {
            var plan = CountryCommand.PlanOf(arguments);
            plan = plan with
            {
                Gpos = plan.Gpos * size, DueGpos = arguments.Number("due", DueInEachSize),
                HistoryDays = arguments.Number("history-days", HistoryInEachSize),
            };
            results.Add((size, await PassAsync(arguments, plan)));
        }

        MondayReport.Sizes(results);
        return 0;
    }

    private static async Task<MondayResult> PassAsync(Arguments arguments, CountryPlan plan)
    {
        plan = plan with { ServiceUrl = $"http://127.0.0.1:{Child.FreePort()}" };
        await using var memory = await Memory.StartAsync(arguments.Text("store", "sqlite"));
        var (took, loaded) = await memory.LoadAsync(plan);
        Console.WriteLine($"{plan.Gpos} GPOs, {loaded.Rows} rows, loaded in {took.TotalSeconds:0} s; {loaded.Messages} messages due");
        using var http = new HttpClient();
        var pass = new MondayPass(plan, memory, http, arguments.Number("rate", 50), arguments.Number("latency", 100));
        return await pass.RunAsync(loaded.Messages);
    }
}

using System.Diagnostics;
using GpoBot.Benchmarks.Measures;
using GpoBot.Benchmarks.Turns;

namespace GpoBot.Benchmarks.Performance;

/// <summary>From nothing to the first good answer, and what the process then weighs: the product by its own entry, as it is shipped.</summary>
internal sealed class ColdStart(Published published, int times)
{
    private const long HelpBytes = 19_000;

    public async Task<ColdFigures> MeasureAsync()
    {
        var plan = Candidate.Country(1);
        await using var memory = await Memory.StartAsync("sqlite");
        await memory.LoadAsync(plan);
        var (ours, bare) = (new Candidate(memory, TurnKind.Reading, plan), new Candidate(null, TurnKind.Reading, plan));
        // What is done once in the life of a memory is done in a start that does not count; and the files are in the cache for both.
        _ = (await StartAsync(ours), await StartAsync(bare));
        List<(double Ms, double Mb)> measured = [], floor = [];
        for (var number = 0; number < times; number++)
        {
            floor.Add(await StartAsync(bare));
            measured.Add(await StartAsync(ours));
        }

        var figures = new ColdFigures(
            Median(floor.Select(one => one.Ms)), Median(measured.Select(one => one.Ms)), Median(floor.Select(one => one.Mb)), Median(measured.Select(one => one.Mb)));
        Console.WriteLine($"cold start {figures.BareMs:0} / {figures.OursMs:0} ms, at rest {figures.BareMb:0} / {figures.OursMb:0} MiB");
        return figures;
    }

    private async Task<(double Ms, double Mb)> StartAsync(Candidate candidate)
    {
        await using var channel = await Channel.StartAsync();
        var address = $"http://127.0.0.1:{Child.FreePort()}";
        using var http = new HttpClient();
        var talker = candidate.Talkers(http, channel, address, 1)[0];
        var begun = Stopwatch.GetTimestamp();
        await using var bot = candidate.StartShipped(published, channel, address, HelpBytes);
        await bot.WaitUntilAnswersAsync(http, address + "/health/live");
        await talker.SayAsync();
        var took = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        return (took, bot.State.RestMb);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var all ? all[all.Count / 2] : 0;
}

/// <param name="BareMs">From the start of the process to the answer.</param>
/// <param name="BareMb">After that answer, before any load.</param>
internal sealed record ColdFigures(double BareMs, double OursMs, double BareMb, double OursMb);

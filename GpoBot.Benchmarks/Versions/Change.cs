using System.Diagnostics;
using GpoBot.Benchmarks.Measures;
using GpoBot.Benchmarks.Performance;
using GpoBot.Benchmarks.Turns;
using GpoBot.Tests.Drivers;

namespace GpoBot.Benchmarks.Versions;

/// <summary>The change itself, while people talk.</summary>
/// <param name="stretch">How long each of the three states lasts.</param>
internal sealed class Change(Memory memory, Channel channel, TimeSpan stretch, int conversations)
{
    private readonly Candidate _reads = new(memory, TurnKind.Reading, VersionsCommand.Plan);
    private readonly Candidate _changes = new(memory, TurnKind.ChangeWithEffects, VersionsCommand.Plan);

    /// <summary>Turns that were answered.</summary>
    public long Turns { get; private set; }

    /// <summary>Those of them that changed something.</summary>
    public long Changes { get; private set; }

    /// <summary>All that went wrong, a line each.</summary>
    public async Task<List<string>> RunAsync(string older, string newer)
    {
        var (before, after) = (Address(), Address());
        using var balancer = new Balancer(before);
        using var http = new HttpClient(balancer);
        await using var first = _changes.StartProduct(older, channel, before.ToString());
        await ReadyAsync(first, before);
        var (readers, changers) = (Talkers(_reads), Talkers(_changes));
        using var end = new CancellationTokenSource();
        Talker[] all = [.. readers, .. changers];
        var talk = Task.WhenAll([.. all.Select(talker => talker.TalkAsync(() => !end.IsCancellationRequested))]);
        await PassAsync("older alone");

        await using var second = _changes.StartProduct(newer, channel, after.ToString());
        await ReadyAsync(second, after);
        balancer.Serve(before, after);
        await PassAsync("both");

        balancer.Serve(after);
        await balancer.EmptiedAsync(before);
        var ended = await first.EndAsync();
        await PassAsync("newer alone");

        await end.CancelAsync();
        await talk;
        (Turns, Changes) = (all.Sum(talker => talker.Turns.Count), changers.Sum(talker => talker.Turns.Count));
        double[] turns = [.. all.SelectMany(talker => talker.Turns).Order()];
        Console.WriteLine($"p50 {turns[turns.Length / 2]:0.0} ms, p99 {turns[turns.Length * 99 / 100]:0.0} ms, longest {turns[^1]:0} ms");
        var verified = await Child.Start("dotnet", [newer, "audit", "verify"], _changes.Settings(channel, after.ToString())).ToEndAsync();
        return
        [
            .. ended == 0 ? Array.Empty<string>() : [$"The older program ended with {ended}."],
            .. Faults("older", first), .. Faults("newer", second),
            .. verified.Code == 0 ? Array.Empty<string>() : [$"audit verify: {verified.Output}"],
        ];

        Talker[] Talkers(Candidate candidate) => candidate.Talkers(http, channel, before.ToString().TrimEnd('/'), conversations);

        async Task PassAsync(string name)
        {
            var (then, watch) = (Answered(), Stopwatch.StartNew());
            // Whoever is not answered ends the talk at once.
            await await Task.WhenAny(talk, Task.Delay(stretch, TimeProvider.System));
            var now = Answered();
            Console.WriteLine($"{name}: {(now.Older - then.Older + now.Newer - then.Newer) / watch.Elapsed.TotalSeconds:0} turns/s, "
                + $"{now.Older - then.Older} answered by the older program, {now.Newer - then.Newer} by the newer");
        }

        (int Older, int Newer) Answered() => (balancer.Answered(before), balancer.Answered(after));
    }

    private static Uri Address() => new($"http://127.0.0.1:{Child.FreePort()}");

    private static async Task ReadyAsync(Child bot, Uri address)
    {
        using var http = new HttpClient();
        await bot.WaitUntilAnswersAsync(http, new Uri(address, "/health/ready").ToString());
    }

    private static IEnumerable<string> Faults(string name, Child bot) => bot.Output.Split('\n')
        .Where(line => line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal))
        .Select(line => $"The {name} program said: {line}");
}

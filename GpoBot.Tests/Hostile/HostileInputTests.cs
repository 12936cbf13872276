using GpoBot.Tests.Drivers;
using Xunit.Abstractions;

namespace GpoBot.Tests.Hostile;

/// <summary>
/// Whatever comes in, by whomever: no server error, no fault, nothing foreign read or written, and memory that does not grow.
/// GPOBOT_SEED sets the first seed, <c>./test --long</c> sends a hundred thousand requests.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class HostileInputTests(ITestOutputHelper output)
{
    private const int Share = 1_000;

    // The framework's limiter of rates has a timer that nobody stops: it keeps each bot of this process, which outside of tests
    // lives as long as the process does.
    private const long KeptPerBot = 2_500_000;
    private const long MostGrowth = 32 * 1024 * 1024;

    [Fact]
    public async Task Hostile_requests_of_every_kind_of_person_break_nothing_and_reach_nothing_foreign()
    {
        var shares = Chance.Long ? 100 : 2;
        output.WriteLine($"Seeds {Chance.FirstSeed} to {Chance.FirstSeed + shares - 1} (GPOBOT_SEED sets the first)");
        List<string> faults = [];
        Dictionary<string, int> sent = [];
        long first = 0, last = 0;
        for (var seed = Chance.FirstSeed; seed < Chance.FirstSeed + shares && faults.Count < 10; seed++)
        {
            var run = new HostileRun(seed, Share);
            faults.AddRange(await run.LiveAsync());
            foreach (var (kind, count) in run.Sent) sent[kind] = sent.GetValueOrDefault(kind) + count;
            last = Living();
            if (first == 0) first = last;
        }

        output.WriteLine($"{shares * Share} requests: {string.Join(", ", sent.OrderByDescending(one => one.Value).Select(one => $"{one.Value} {one.Key}"))}; memory {first >> 20} MiB, then {last >> 20} MiB");
        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
        Assert.InRange(last - first, long.MinValue, MostGrowth + shares * KeptPerBot);
    }

    /// <summary>What is in use, without the gaps in between, which grow and shrink as the machine is busy.</summary>
    private static long Living()
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        var heap = GC.GetGCMemoryInfo(GCKind.FullBlocking);
        return heap.HeapSizeBytes - heap.FragmentedBytes;
    }

    [Fact]
    public async Task What_a_leaking_bot_would_say_is_noticed()
    {
        await using var world = await HostileWorld.StartAsync();
        var lead = Cast.All[0];
        Assert.Empty(await world.SendAsync(Saying(lead, lead, "AC001", 1)));
        Assert.True(world.LastRead);

        // As if the bot took whoever this is for the lead.
        var found = await world.SendAsync(Saying(Cast.All.Single(one => one.Kind == "stranger"), lead, "AC001", 2));
        Assert.Contains("read what belongs to S01", found);
        Assert.Contains("read what is for police officers only", found);
        await world.SendAsync(Saying(lead, lead, "AC003 en cours", 3));
        Assert.Contains(await world.SendAsync(Saying(Cast.All.Single(one => one.Kind == "lead elsewhere"), lead, "oui", 4)), wrong => wrong.StartsWith("wrote ", StringComparison.Ordinal));

        HostileRequest Saying(Attacker by, Attacker seen, string text, int number)
        {
            var activity = new TeamsPerson(world.Teams, seen.Email!).Activity("message", $"own{number}");
            activity["text"] = text;
            return HostileRequest.Post("typed", by, activity.ToJsonString());
        }
    }

    [Fact]
    public async Task The_recorded_requests_hold_four_verbs_of_five()
    {
        var recorded = string.Concat(await Harvest.ActivitiesAsync());
        var missing = Cases.AllVerbs.Where(verb => !recorded.Contains($"\"{verb}\"", StringComparison.Ordinal)).ToList();
        Assert.True(missing.Count * 5 <= Cases.AllVerbs.Length, string.Join(", ", missing));
    }
}

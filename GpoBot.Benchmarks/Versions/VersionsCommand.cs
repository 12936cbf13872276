using GpoBot.Benchmarks.Country;
using GpoBot.Benchmarks.Measures;
using GpoBot.Benchmarks.Performance;
using GpoBot.Benchmarks.Turns;
using GpoBot.Web.Storage;

namespace GpoBot.Benchmarks.Versions;

/// <summary>
/// A change of version under load, on one Azurite: the older program alone, both behind one address, the newer alone, while conversations
/// that never pause read and change. Fails when anybody is not answered, an answer was not kept, or a program met a fault.
/// </summary>
internal static class VersionsCommand
{
    public static readonly CountryPlan Plan = Candidate.Country(1);

    public static async Task<int> RunAsync(Arguments arguments)
    {
        await using var memory = await Memory.StartAsync("azurite");
        await memory.LoadAsync(Plan);
        await using var channel = await Channel.StartAsync();
        var change = new Change(memory, channel, TimeSpan.FromSeconds(arguments.Number("seconds", 10)), arguments.Number("conversations", 16));
        var faults = await change.RunAsync(Program("older"), Program("newer"));
        var kept = await KeptAsync(memory);
        if (kept != change.Changes) faults.Add($"{change.Changes} changes were answered, and {kept} were kept");
        foreach (var fault in faults) Console.WriteLine(fault);
        Console.WriteLine(faults.Count == 0 ? $"{change.Turns} turns, {kept} of them changes: all answered, all kept, no fault." : $"{faults.Count} faults.");
        return faults.Count == 0 ? 0 : 1;

        string Program(string which) => arguments.Text(which) is { } program && File.Exists(program)
            ? program : throw new ArgumentException($"--{which} names no GpoBot.Web.dll.");
    }

    private static async Task<long> KeptAsync(Memory memory)
    {
        var tables = CountryCommand.Open(memory.Store);
        var store = new GpoStore(tables, new DueAgenda(tables));
        var kept = 0L;
        for (var gpo = 0; gpo < Plan.Gpos; gpo++)
            kept += Presses.Accepted(Plan, gpo, (await store.LoadAsync(GpoIds.Of(gpo), CancellationToken.None))!);
        return kept;
    }
}

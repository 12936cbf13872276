using GpoBot.Benchmarks.Monday;
using GpoBot.Benchmarks.Performance;
using GpoBot.Benchmarks.Turns;

namespace GpoBot.Benchmarks;

/// <summary>The commands with which the scale of the bot is proved.</summary>
internal static class Entry
{
    private const string Usage = """
        country  --gpos 1010 --store sqlite:FILE|tables:CONNECTION [--due N] [--history-days 365] [--seed 1] [--teams 80]
                 makes the country in a memory
        monday   [--gpos 1010] [--due N] [--store sqlite|azurite] [--history-days 365] [--latency 100] [--rate 50]
                 the Monday pass over it, at the pace of the platform
        monday   --sizes 1,4,16 [--due 100] [--history-days 60]
                 the same number due in countries of several sizes
        turns    [--bot bare|gpobot] [--conversations 16,64] [--seconds 10] [--text "mes engagements"] [--reply-bytes 4000]
                 conversations that never pause; the bare bot is the floor
        performance [--rounds 3] [--seconds 6] [--conversations 16,64] [--stores sqlite,azurite] [--skip parts,nation,reading]
                 [--program GpoBot.Benchmarks.dll] [--output docs/performance.md]
                 all budgets, bot and bare bot in turn in one run, and the page that tells them
        """;

    public static async Task<int> Main(string[] words)
    {
        var arguments = new Arguments(words.Length == 0 ? [] : words[1..]);
        return words.FirstOrDefault() switch
        {
            "country" => await CountryCommand.RunAsync(arguments),
            "monday" => await MondayCommand.RunAsync(arguments),
            "turns" => await TurnsCommand.RunAsync(arguments),
            "performance" => await PerformanceCommand.RunAsync(arguments),
            // Those that the others start beside themselves.
            "bot" => await BotHost.RunAsync(arguments),
            "bare" => await BareBot.RunAsync(arguments),
            "connector" => await ConnectorHost.RunAsync(arguments),
            _ => Help(),
        };
    }

    private static int Help()
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }
}

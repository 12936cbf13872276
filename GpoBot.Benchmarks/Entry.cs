using System.CommandLine;
using GpoBot.Benchmarks.Monday;
using GpoBot.Benchmarks.Parts;
using GpoBot.Benchmarks.Performance;
using GpoBot.Benchmarks.Tables;
using GpoBot.Benchmarks.Turns;
using GpoBot.Benchmarks.Versions;
using static GpoBot.Benchmarks.Options;

namespace GpoBot.Benchmarks;

/// <summary>The commands with which the speed and the scale of the bot are proved.</summary>
internal static class Entry
{
    public static Task<int> Main(string[] words)
    {
        var root = new RootCommand("Proves how fast GpoBot is, and how it carries the country.");
        foreach (var command in All()) root.Add(command);
        return root.Parse(words.Length == 0 ? ["--help"] : words).InvokeAsync();
    }

    private static IEnumerable<Command> All()
    {
        Option[] country = [Number("gpos", "how many GPOs the country has, 1010"), Number("due", "how many of them owe reminders on Monday at nine"),
            Number("history-days", "how far back its history goes, 365"), Number("seed", "the same seed makes the same country, 1"),
            Number("teams", "of a hundred persons, how many are in Teams, 80"), Text("service-url", "where their conversations are")];

        yield return Made("performance", "Measures all budgets, the bot and the bare bot in turn in one run, and writes the page that tells them.", PerformanceCommand.RunAsync,
            Number("rounds", "fresh processes for each figure, 3"), Number("seconds", "length of a measurement, 6"), List("conversations", "at once: 16,64"),
            Text("stores", "memories: sqlite,azurite"), Text("skip", "what to leave out: parts,nation,reading,effects,cold,tables"),
            Flag("sizes", "also publish the product in all ways that are compared, which takes minutes"),
            Text("program", "a published GpoBot.Benchmarks.dll, beside its product folder; otherwise both are published first"), Text("output", "the page, docs/performance.md"));
        yield return Made("country", "Makes the country in a memory.", CountryCommand.RunAsync, [Text("store", "sqlite:FILE or tables:CONNECTION"), .. country]);
        yield return Made("monday", "Plays the Monday pass at the pace of the platform.", MondayCommand.RunAsync,
            [Text("store", "sqlite or azurite"), List("sizes", "countries of several sizes, with the same number due: 1,4,16"),
                Number("latency", "milliseconds that a call to Teams takes, 100"), Number("rate", "calls a second that Teams takes, 50"), .. country]);
        yield return Made("turns", "Conversations that never pause; the bare bot is the floor.", TurnsCommand.RunAsync,
            Text("bot", "bare or gpobot"), List("conversations", "at once: 16,64"), Number("seconds", "length of a measurement, 10"),
            Text("text", "what is said: mes engagements"), Number("reply-bytes", "size of the bare bot's answer, 4000"), Number("history-days", "of the country, 60"));
        yield return Made("tables", "Our client of Table Storage beside a hand-written call and Microsoft's retired client.", TablesCommand.RunAsync,
            Flag("azurite", "against the emulator instead of a service that gives canned answers"), Number("rounds", "in turn, 9"), Text("only", "insert, get, query or batch"));
        yield return Made("parts", "The parts of a turn, each alone, with BenchmarkDotNet.", PartsCommand.RunAsync,
            Flag("long", "as many iterations as BenchmarkDotNet wants, instead of three"), Flag("quiet", "nothing but the result"));
        yield return Made("versions", "Changes the version under load, on one Azurite, and fails at the first fault.", VersionsCommand.RunAsync,
            Text("older", "its GpoBot.Web.dll"), Text("newer", "that of the other"), Number("conversations", "that read, and as many that change, 16"),
            Number("seconds", "of the older alone, of both, of the newer alone, 10"));

        // Those that the others start beside themselves.
        yield return Hidden(Made("bot", "The bot with its memory counted.", BotHost.RunAsync, Text("pace", "none: the channel's limits are lifted"),
            Text("worker", "off: what is due later stays undone"), Text("once", "off: what is done once in the life of a memory is not")));
        yield return Hidden(Made("bare", "The least that can be called a bot.", BareBot.RunAsync,
            Text("url", "where it listens"), Number("reply-bytes", "size of its answer, 4000"), Text("metadata", "keys of the channel; none are asked for without")));
        yield return Hidden(Made("canned-tables", "A table service that gives canned answers.", CannedTables.RunAsync, Text("url", "where it listens")));
        yield return Hidden(Made("connector", "The channel's side, with its limits.", ConnectorHost.RunAsync,
            Text("url", "where it listens"), Number("latency", "milliseconds of a call, 100"), Number("rate", "calls a second that it takes, 50")));
    }

    private static Command Hidden(Command command)
    {
        command.Hidden = true;
        return command;
    }
}

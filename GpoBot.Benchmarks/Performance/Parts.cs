using System.Diagnostics;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Benchmarks.Performance;

/// <summary>The parts alone, on one thread: time and bytes of one call, by stopwatch and by the runtime's own count.</summary>
internal static class Parts
{
    private static readonly LocalDate Today = new(2026, 11, 20);

    public static IEnumerable<Part> All()
    {
        var reader = new MessageReader();
        string[] texts =
        [
            .. File.ReadLines(Path.Combine(Repository.Root(), "GpoBot.Tests/Data/utterances.csv")).Skip(1).Select(line => line.Split(',')[1].Trim('"')),
        ];
        var read = texts.Select(text => Measure("", () => reader.Read(text, Today))).ToList();
        yield return new("Comprendre un message tapé (médiane des phrases d'essai)", Median(read.Select(one => one.Micros)), Median(read.Select(one => one.Kb)), 100, 20);
        yield return Measure("Construire et écrire la carte d'aide, la plus grande", () => HelpCard.Help(leads: true).ToJson()) with { MostMicros = 50 };
    }

    private static Part Measure(string name, Func<object> call)
    {
        // Enough calls for the compiler to have seen them.
        for (var number = 0; number < 200; number++) _ = call();
        const int Calls = 200;
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        List<double> times = [];
        for (var number = 0; number < Calls; number++)
        {
            var begun = Stopwatch.GetTimestamp();
            _ = call();
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMicroseconds);
        }

        return new(name, Median(times), (GC.GetAllocatedBytesForCurrentThread() - bytes) / 1024.0 / Calls, 0, 0);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var all ? all[all.Count / 2] : 0;
}

/// <summary>A part and its budget; no budget where it is 0.</summary>
internal sealed record Part(string Name, double Micros, double Kb, double MostMicros, double MostKb);

using System.Globalization;
using GpoBot.Benchmarks.Country;

namespace GpoBot.Benchmarks.Monday;

/// <summary>What was measured, as tables for the documentation.</summary>
internal static class MondayReport
{
    public static void Whole(CountryPlan plan, MondayResult result)
    {
        var channel = result.Channel;
        Line("| Mesure | Valeur |");
        Line("|---|---|");
        Row("GPO ; GPO concernés", $"{plan.Gpos} ; {plan.DueGpos}");
        Row("Messages dus ; partis (Teams ; courriel)", $"{result.Messages} ; {result.Sent} ({channel.Taken} ; {result.Mails})");
        Row("Durée dans Teams", $"{channel.Last - channel.First:0.0} s");
        Row("Débit ; part de la limite", $"{channel.Rate:0.00}/s ; {100 * channel.Rate / result.Rate:0.0} %");
        Row("Seconde la plus chargée", $"{channel.BusiestSecond}");
        Row("Refus 429", $"{channel.Throttled}");
        double sent = Math.Max(1, result.Sent);
        Row("Appels à la mémoire par message", $"{result.Work.AllTrips / sent:0.00}");
        Row("Lignes lues ; écrites par message", $"{result.Work.RowsRead / sent:0.0} ; {result.Work.RowsWritten / sent:0.0}");
        Row("Temps de processeur", $"{result.CpuSeconds:0.0} s");
        Row("Mémoire du processus au quart, à la moitié, aux trois quarts, à la fin",
            string.Join(" ; ", new[] { 0.25, 0.5, 0.75, 1 }.Select(part => $"{At(result, part).WorkingSetMb:0} Mo")));
        Row("Mémoire la plus haute", $"{result.Samples.Max(sample => sample.WorkingSetMb):0} Mo");
        Row("Retard du plus ancien pointeur à la fin", $"{result.Samples[^1].OldestDue:0.0} s");
        foreach (var (trip, count) in result.Work.Trips.Where(trip => trip.Value > 0)) Row($"dont {trip}", $"{count}");
        if (result.Log.Length > 0) Line("\nLog of the bot:\n" + result.Log[..Math.Min(result.Log.Length, 2000)]);
    }

    public static void Sizes(IReadOnlyList<(int Size, MondayResult Result)> results)
    {
        Line("| Pays | Messages dus ; partis | Appels à la mémoire | par message | Lignes lues | Processeur |");
        Line("|---|---|---|---|---|---|");
        foreach (var (size, result) in results)
        {
            Line(string.Create(CultureInfo.InvariantCulture,
                $"| {size} × | {result.Messages} ; {result.Sent} | {result.Work.AllTrips} | {(double)result.Work.AllTrips / result.Sent:0.00} | " +
                $"{result.Work.RowsRead} | {result.CpuSeconds:0.0} s |"));
        }
    }

    private static BotState At(MondayResult result, double part) => result.Samples[(int)(part * (result.Samples.Count - 1))];

    private static void Row(string what, FormattableString value) => Line($"| {what} | {value.ToString(CultureInfo.InvariantCulture)} |");

    private static void Row(string what, string value) => Line($"| {what} | {value} |");

    private static void Line(string text) => Console.WriteLine(text);
}

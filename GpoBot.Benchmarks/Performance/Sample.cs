using GpoBot.Benchmarks.Measures;

namespace GpoBot.Benchmarks.Performance;

/// <summary>What one process did in one round.</summary>
/// <param name="Cpu">Seconds of processor for 1,000 turns.</param>
/// <param name="Count">What was asked of the memory in all of the turns.</param>
internal sealed record Sample(
    double TurnsPerSecond, double P50, double P95, double P99, double Cpu, double AllocatedKb, double PeakMb, long AnswerBytes, long Turns, StoreCount Count)
{
    public double Trips => (double)Count.AllTrips / Turns;

    /// <summary>Each figure the median of its own: a round that was disturbed counts for nothing. Counts are those of the last round.</summary>
    public static Sample Median(IReadOnlyList<Sample> rounds)
    {
        return rounds[^1] with
        {
            TurnsPerSecond = Of(one => one.TurnsPerSecond), P50 = Of(one => one.P50), P95 = Of(one => one.P95), P99 = Of(one => one.P99),
            Cpu = Of(one => one.Cpu), AllocatedKb = Of(one => one.AllocatedKb), PeakMb = Of(one => one.PeakMb),
        };

        double Of(Func<Sample, double> figure) => rounds.Select(figure).Order().ElementAt(rounds.Count / 2);
    }

    /// <summary>Calls for a turn by table and kind, the most frequent first.</summary>
    public IEnumerable<(string Kind, double PerTurn)> TripKinds() => Count.Trips.Where(trip => trip.Value > 0)
        .OrderByDescending(trip => trip.Value).Select(trip => (trip.Key, (double)trip.Value / Turns));
}

/// <summary>Both bots under the same load.</summary>
internal sealed record Comparison(string Store, TurnKind Kind, int Conversations, Sample Bare, Sample Ours);

namespace GpoBot.Benchmarks.Performance;

/// <summary>What one process did in one round.</summary>
/// <param name="ColdMs">From its start to the first right answer.</param>
/// <param name="RestMb">After that answer, before any load.</param>
/// <param name="Cpu">Seconds of processor for 1,000 turns.</param>
internal sealed record Sample(
    double TurnsPerSecond, double P50, double P95, double P99, double Cpu, double AllocatedKb, double PeakMb, double ColdMs, double RestMb,
    long AnswerBytes, double Trips)
{
    /// <summary>Each figure the median of its own: a round that was disturbed counts for nothing.</summary>
    public static Sample Median(IReadOnlyList<Sample> rounds)
    {
        return new(
            Of(one => one.TurnsPerSecond), Of(one => one.P50), Of(one => one.P95), Of(one => one.P99), Of(one => one.Cpu), Of(one => one.AllocatedKb),
            Of(one => one.PeakMb), Of(one => one.ColdMs), Of(one => one.RestMb), (long)Of(one => one.AnswerBytes), Of(one => one.Trips));

        double Of(Func<Sample, double> figure) => rounds.Select(figure).Order().ElementAt(rounds.Count / 2);
    }
}

namespace GpoBot.Core.Running;

/// <summary>How long to step back after a conflict, by chance, for several processes not to meet again at the same moment.</summary>
internal static class ConflictPause
{
    private const int LongestMilliseconds = 400;

    /// <summary>Null before the first try, and before the second: whoever was faster has mostly gone by then.</summary>
    public static TimeSpan? Before(int attempt) => attempt < 2
        ? null
        : TimeSpan.FromMilliseconds(Random.Shared.Next(1, Math.Min(LongestMilliseconds, 10 << attempt)));
}

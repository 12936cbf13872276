namespace GpoBot.Core.Problems;

/// <summary>Where closed problems stand in the history of their group.</summary>
public static class PastProblems
{
    public const string All = "p.problem.";

    /// <summary>The commitments of closed problems.</summary>
    public const string Commitments = "q.commitment.";

    public static string KeyOf(string problemId) => All + problemId;
}

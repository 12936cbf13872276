namespace GpoBot.Core.Problems;

/// <summary>
/// What the members see of a problem together, in short texts without any name. Where, when and who is touched (groups, never
/// persons), what was tried before, and what may be the cause.
/// </summary>
public sealed record Diagnosis(string? Where, string? When, string? Touched, string? Tried, string? Cause)
{
    /// <summary>Characters of each answer.</summary>
    public const int Longest = 200;
}

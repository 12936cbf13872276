namespace GpoBot.Core.Problems;

/// <summary>
/// What the members see of a problem together, in short texts without any name. Where, when and who is touched (groups, never
/// persons), what was tried before, and what may be the cause.
/// </summary>
public sealed record Diagnosis(string? Where, string? When, string? Touched, string? Tried, string? Cause)
{
    /// <summary>Characters of each answer.</summary>
    public const int Longest = 200;

    public static Diagnosis Empty { get; } = new(null, null, null, null, null);

    /// <summary>The five answers in their order, those not given null.</summary>
    public IReadOnlyList<string?> Texts => [Where, When, Touched, Tried, Cause];

    /// <param name="texts">Five answers; blank ones count as none.</param>
    public static Diagnosis Of(IReadOnlyList<string?> texts)
    {
        var said = texts.Select(text => string.IsNullOrWhiteSpace(text) ? null : text.Trim()).ToList();
        return new Diagnosis(said[0], said[1], said[2], said[3], said[4]);
    }
}

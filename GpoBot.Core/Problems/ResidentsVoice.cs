namespace GpoBot.Core.Problems;

/// <summary>
/// What the residents think, as a delegate has counted it: one opinion among those of the organisations, favourable when as
/// many of them find the problem solved as the rule asks of the organisations.
/// </summary>
public sealed record ResidentsVoice(int Asked, int FavourableCount, bool Favourable)
{
    /// <summary>Null when nobody has been asked.</summary>
    public static ResidentsVoice? Of(Problem problem, ClosingRule rule) =>
        problem is { ResidentsAsked: { } asked and > 0, ResidentsFavourable: { } favourable }
            ? new ResidentsVoice(asked, favourable, rule.Favours(favourable, asked))
            : null;
}

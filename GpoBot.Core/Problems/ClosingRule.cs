namespace GpoBot.Core.Problems;

/// <summary>
/// When a problem counts as solved. The rule has a version, which is stored with every problem that is closed by it: a figure
/// whose definition nobody knows says nothing.
/// </summary>
/// <param name="Quorum">Organisations that have to answer at least.</param>
/// <param name="FavourableNumerator">So many of…</param>
/// <param name="FavourableDenominator">…so many opinions have to be favourable.</param>
/// <param name="FreshDays">How old the last measure of the indicator may be.</param>
public sealed record ClosingRule(
    int Version = 1, int Quorum = ClosingRule.FewestOrganisations, int FavourableNumerator = 2, int FavourableDenominator = 3, int FreshDays = 30)
{
    /// <summary>National bounds of the quorum: a group may ask for more than the rule, never for less.</summary>
    public const int FewestOrganisations = 3;
    public const int MostOrganisations = 10;

    public bool Favours(int favourable, int of) => of > 0 && (long)FavourableDenominator * favourable >= (long)FavourableNumerator * of;
}

using GpoBot.Core.Groups;

namespace GpoBot.Benchmarks.Country;

/// <summary>What the GPOs of the country, and what they promised, are called.</summary>
internal static class GpoIds
{
    private const int Thematic = 69;

    public static GroupKind KindOf(int gpo) => CountryPlan.Share(Thematic, gpo) > 0 ? GroupKind.Thematic : GroupKind.Sector;

    public static string Of(int gpo) => $"{(KindOf(gpo) == GroupKind.Thematic ? 'T' : 'S')}{gpo + 1:00000}";

    // References are unique in the whole country.
    public static string Commitment(int gpo, int number) => $"AC{gpo * 200 + number + 1:0000000}";

    public static string Problem(int gpo, int number) => $"PB{gpo * 40 + number + 1:0000000}";

    public static int LastCommitment(int gpos) => gpos * 200;

    public static int LastProblem(int gpos) => gpos * 40;
}

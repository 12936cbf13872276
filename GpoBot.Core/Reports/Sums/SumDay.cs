using NodaTime;

namespace GpoBot.Core.Reports.Sums;

/// <summary>Days as numbers that can be compared and written small.</summary>
internal static class SumDay
{
    /// <summary>Before all days: of what nobody knows the beginning.</summary>
    public const int Ever = -1_000_000;

    /// <summary>After all days.</summary>
    public const int Never = 10_000_000;

    private static readonly LocalDate First = new(1970, 1, 1);

    public static int Of(LocalDate day) => Period.DaysBetween(First, day);

    public static int Since(LocalDate? day) => day is { } known ? Of(known) : Ever;
}

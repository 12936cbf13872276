using NodaTime;

namespace GpoBot.Benchmarks.Country;

/// <summary>Which country to make. The same plan makes the same country, and a smaller one is the beginning of a larger one.</summary>
public sealed record CountryPlan
{
    /// <summary>The GPOs of France: 941 of sectors, 69 thematic.</summary>
    public const int Whole = 1010;

    public int Gpos { get; init; } = Whole;
    public int Seed { get; init; } = 1;

    /// <summary>
    /// How many GPOs owe reminders on <see cref="Monday"/> at nine, at most all of the mainland; the others owe nothing that day, whatever
    /// their number.
    /// </summary>
    public int DueGpos { get; init; } = Whole;

    public LocalDate Monday { get; init; } = new(2026, 11, 23);

    /// <summary>How far back meetings, closed commitments, audit lines, messages and ledger go.</summary>
    public int HistoryDays { get; init; } = 365;

    /// <summary>Of a hundred persons, how many have a conversation in Teams; the others are written to by e-mail.</summary>
    public int InTeams { get; init; } = 80;

    /// <summary>Where the conversations of Teams are.</summary>
    public string ServiceUrl { get; init; } = "http://127.0.0.1:3979";

    /// <summary>The moment at which the mainland's reminders of the day leave.</summary>
    public Instant NineOClock => Monday.At(new LocalTime(9, 0)).InZoneStrictly(Department.Mainland).ToInstant();

    /// <summary>How much of a whole falls to each GPO of a country of the usual size: equal shares, as whole numbers.</summary>
    internal static int Share(int whole, int gpo) =>
        (int)(((long)(gpo % Whole) + 1) * whole / Whole - (long)(gpo % Whole) * whole / Whole);
}

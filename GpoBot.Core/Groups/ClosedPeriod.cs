using NodaTime;

namespace GpoBot.Core.Groups;

/// <summary>Days on which this group does not meet, such as school holidays: dates of a series that fall into them are set aside.</summary>
/// <param name="To">Last day, included.</param>
/// <param name="Name">French, as it stands within a sentence: « vacances de Noël ».</param>
public sealed record ClosedPeriod(LocalDate From, LocalDate To, string Name)
{
    /// <summary>Longest period in days: beyond it a slip of the year is likelier than a wish.</summary>
    public const int LongestDays = 120;

    /// <summary>Most periods a group keeps at a time.</summary>
    public const int MostPeriods = 40;
    public const int LongestName = 60;

    /// <summary>What a period is called that nobody named.</summary>
    public const string Unnamed = "fermeture";

    /// <summary>Number of days, the last one included; 0 or less when it ends before it begins.</summary>
    public int Days => Period.DaysBetween(From, To) + 1;

    public bool Holds(LocalDate day) => From <= day && day <= To;

    public bool Overlaps(ClosedPeriod other) => From <= other.To && other.From <= To;
}

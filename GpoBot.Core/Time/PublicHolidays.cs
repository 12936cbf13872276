using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Time;

/// <summary>The public holidays of a territory, reckoned and never downloaded.</summary>
/// <param name="rules">In order of precedence: where two fall on one day, the first gives its name.</param>
public sealed class PublicHolidays(IReadOnlyList<HolidayRule> rules)
{
    // A fixed set: any other year is reckoned anew, so that whoever types years at random fills no memory.
    private const int FirstKept = 2000;
    private readonly IReadOnlyDictionary<LocalDate, string>?[] _kept = new IReadOnlyDictionary<LocalDate, string>?[100];

    private static readonly HolidayRule[] OfTheNation =
    [
        HolidayRule.On(1, 1, "jour de l'An"),
        HolidayRule.AfterEaster(1, "lundi de Pâques"),
        HolidayRule.On(1, 5, "fête du Travail"),
        HolidayRule.On(8, 5, "Victoire de 1945"),
        HolidayRule.AfterEaster(39, "Ascension"),
        HolidayRule.AfterEaster(50, "lundi de Pentecôte"),
        HolidayRule.On(14, 7, "fête nationale"),
        HolidayRule.On(15, 8, "Assomption"),
        HolidayRule.On(1, 11, "Toussaint"),
        HolidayRule.On(11, 11, "Armistice de 1918"),
        HolidayRule.On(25, 12, "Noël"),
    ];

    /// <summary>Mainland France: the eleven of article L. 3133-1 of the Code du travail.</summary>
    public static PublicHolidays Metropolitan { get; } = new(OfTheNation);

    /// <summary>Those of the group's department: the mainland's, and what its territory keeps besides.</summary>
    public static PublicHolidays Of(Group group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return TerritoryHolidays.Of(group.DepartmentCode) ?? Metropolitan;
    }

    /// <summary>The same with rules of its own, which give their name only to days that have none yet.</summary>
    internal static PublicHolidays OfTheNationAnd(params IReadOnlyList<HolidayRule> rules) => new([.. OfTheNation, .. rules]);

    public bool IsHoliday(LocalDate day) => NameOf(day) is not null;

    /// <summary>The French name of the holiday on this day, without article; null on any other day.</summary>
    public string? NameOf(LocalDate day) => NamesOf(day.Year).GetValueOrDefault(day);

    /// <summary>All holidays of a year by date; in rare years two share a day (Ascension on 1 May 2008).</summary>
    public IEnumerable<(LocalDate Day, string Name)> Of(int year) =>
        rules.Select(rule => (Day: rule.DayIn(year), rule.Name)).OrderBy(holiday => holiday.Day);

    // Two who reckon a year at once reckon the same.
    private IReadOnlyDictionary<LocalDate, string> NamesOf(int year) =>
        year - FirstKept is var at && at >= 0 && at < _kept.Length ? _kept[at] ??= Names(year) : Names(year);

    private IReadOnlyDictionary<LocalDate, string> Names(int year) =>
        Of(year).GroupBy(holiday => holiday.Day).ToDictionary(sameDay => sameDay.Key, sameDay => sameDay.First().Name);
}

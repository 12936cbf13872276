using NodaTime;

namespace GpoBot.Core.Time;

/// <summary>
/// One public holiday of the law, in any year. A region with more of them (Alsace-Moselle, overseas) is the list of the
/// mainland and its own rules.
/// </summary>
/// <param name="Name">French, as it stands within a sentence: « lundi de Pâques ».</param>
/// <param name="DayIn">The day it falls on in a given year.</param>
public sealed record HolidayRule(string Name, Func<int, LocalDate> DayIn)
{
    public static HolidayRule On(int day, int month, string name) => new(name, year => new LocalDate(year, month, day));

    public static HolidayRule AfterEaster(int days, string name) => new(name, year => Easter.Sunday(year).PlusDays(days));
}

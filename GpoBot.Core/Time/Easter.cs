using NodaTime;

namespace GpoBot.Core.Time;

/// <summary>Western Easter, from which the movable holidays are counted.</summary>
public static class Easter
{
    private const int YearsOfMoonCycle = 19;
    private const int LateInMoonCycle = 10;

    /// <summary>The Sunday after the ecclesiastical full moon, which is reckoned by tables and not observed.</summary>
    /// <param name="year">Gregorian, from 1583.</param>
    public static LocalDate Sunday(int year)
    {
        var cycle = year % YearsOfMoonCycle;
        var century = year / 100;
        var sunCorrection = century - century / 4;
        var moonCorrection = (8 * century + 13) / 25;
        var daysToFullMoon = (19 * cycle + sunCorrection - moonCorrection + 15) % 30;

        // The tables hold no full moon after 18 April, and no two alike within one cycle.
        if (daysToFullMoon == 29 || (daysToFullMoon == 28 && cycle > LateInMoonCycle)) daysToFullMoon--;

        return new LocalDate(year, 3, 21).PlusDays(daysToFullMoon).Next(IsoDayOfWeek.Sunday);
    }
}

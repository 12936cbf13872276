namespace GpoBot.Tests.Reminders.Year;

/// <summary>
/// The calendar of one territory, written down by hand for the years of the test: no rule of ours, no time zone database. Days of
/// 2027 to 2029 only.
/// </summary>
internal sealed class PlainCalendar(string zone, string department)
{
    private static readonly string[] National =
    [
        "2027-11-01", "2027-11-11", "2027-12-25",
        "2028-01-01", "2028-04-17", "2028-05-01", "2028-05-08", "2028-05-25", "2028-06-05", "2028-07-14", "2028-08-15",
        "2028-11-01", "2028-11-11", "2028-12-25", "2029-01-01",
    ];

    private readonly HashSet<DateOnly> _holidays =
    [
        .. National.Concat(department switch
        {
            "67" => ["2027-12-26", "2028-04-14", "2028-12-26"],
            "974" => ["2027-12-20", "2028-12-20"],
            "973" => ["2028-06-10"],
            _ => Array.Empty<string>(),
        }).Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd")),
    ];

    public bool IsQuiet(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || _holidays.Contains(day);

    /// <summary>The day, or the nearest working one in this direction (1 or -1).</summary>
    public DateOnly Working(DateOnly day, int direction)
    {
        while (IsQuiet(day)) day = day.AddDays(direction);
        return day;
    }

    /// <summary>From wall time to UTC; no test asks for the hour that is skipped or comes twice.</summary>
    public DateTime ToUtc(DateTime wall) => DateTime.SpecifyKind(wall - Offset(wall), DateTimeKind.Utc);

    public DateTime ToUtc(DateOnly day, TimeOnly time) => ToUtc(day.ToDateTime(time));

    public DateTime ToWall(DateTime utc)
    {
        var wall = DateTime.SpecifyKind(utc + Offset(utc), DateTimeKind.Unspecified);
        return DateTime.SpecifyKind(utc + Offset(wall), DateTimeKind.Unspecified);
    }

    private TimeSpan Offset(DateTime wall) => TimeSpan.FromHours(zone switch
    {
        "Europe/Paris" => IsBetween(wall, LastSunday(wall.Year, 3).AddHours(2), LastSunday(wall.Year, 10).AddHours(3)) ? 2 : 1,
        "America/Miquelon" => IsBetween(wall, FirstSunday(wall.Year, 3).AddDays(7).AddHours(2), FirstSunday(wall.Year, 11).AddHours(2)) ? -2 : -3,
        "America/Cayenne" => -3,
        "Indian/Reunion" => 4,
        _ => throw new ArgumentException(zone),
    });

    private static bool IsBetween(DateTime wall, DateTime from, DateTime before) => wall >= from && wall < before;

    private static DateTime FirstSunday(int year, int month)
    {
        var day = new DateTime(year, month, 1, 0, 0, 0, DateTimeKind.Unspecified);
        return day.AddDays((7 - (int)day.DayOfWeek) % 7);
    }

    private static DateTime LastSunday(int year, int month)
    {
        var day = new DateTime(year, month, 1, 0, 0, 0, DateTimeKind.Unspecified).AddMonths(1).AddDays(-1);
        return day.AddDays(-(int)day.DayOfWeek);
    }
}

using System.Globalization;
using NodaTime;

namespace GpoBot.Dialogs.Texts;

/// <summary>Dates, times, lists and numbers as French readers expect them, whatever the culture of the machine.</summary>
public static class French
{
    private static readonly string[] Days = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

    private static readonly string[] Months =
    [
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ];

    private static readonly string[] ShortMonths =
        ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

    /// <summary>Sorts names as a French directory does: accents, capitals and hyphens decide only between equals.</summary>
    public static IComparer<string> Order { get; } = new FrenchOrder();

    /// <summary>« mardi 24 novembre 2026 », « mardi 1er décembre 2026 ».</summary>
    public static string Date(LocalDate date) => $"{Day(date.DayOfWeek)} {DayOfMonth(date)} {Month(date.Month)} {date.Year}";

    /// <summary>« mardi 24 novembre »: where the year is plain.</summary>
    public static string DateInYear(LocalDate date) => $"{Day(date.DayOfWeek)} {DayInYear(date)}";

    /// <summary>« 24 novembre ».</summary>
    public static string DayInYear(LocalDate date) => $"{DayOfMonth(date)} {Month(date.Month)}";

    /// <summary>« mar. 24 nov. »: for lists, where the year is plain.</summary>
    public static string DateShort(LocalDate date) =>
        $"{Day(date.DayOfWeek)[..3]}. {DayAndMonth(date)}";

    /// <summary>« 24 nov. »: where the weekday says nothing more.</summary>
    public static string DayAndMonth(LocalDate date) => $"{DayOfMonth(date)} {ShortMonths[date.Month - 1]}";

    /// <summary>« mardi 24 novembre 2026 à 9 h 30 ».</summary>
    public static string DateTime(LocalDateTime moment) => $"{Date(moment.Date)} à {Time(moment.TimeOfDay)}";

    /// <summary>« 9 h 30 », « 14 h ».</summary>
    public static string Time(LocalTime time) => HoursAndMinutes(time.Hour, time.Minute);

    /// <summary>« 1 h 30 », « 45 min ».</summary>
    public static string Duration(int minutes) => Math.Abs(minutes) < 60
        ? $"{minutes} min"
        : HoursAndMinutes(minutes / 60, Math.Abs(minutes % 60));

    public static string Day(IsoDayOfWeek day) => Days[(int)day - 1];

    /// <param name="month">1 to 12.</param>
    public static string Month(int month) => Months[month - 1];

    /// <summary>« a, b et c ».</summary>
    public static string Join(IEnumerable<string> items, string last = "et")
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }

    /// <summary>« 1 réunion », « 2 réunions »; zero is singular in French.</summary>
    /// <param name="plural">For what <see cref="FrenchPlural"/> does not know.</param>
    public static string Count(int number, string singular, string? plural = null) =>
        $"{Number(number)} {(Math.Abs((long)number) < 2 ? singular : plural ?? FrenchPlural.Of(singular))}";

    /// <summary>« 1 234 », thousands apart by a narrow no-break space.</summary>
    public static string Number(int number) => number.ToString("#,0", Thousands);

    private static readonly NumberFormatInfo Thousands = new()
    {
        NumberGroupSeparator = Typography.NarrowSpace.ToString(), NumberGroupSizes = [3], NegativeSign = "-",
    };

    private static string DayOfMonth(LocalDate date) =>
        date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture);

    private static string HoursAndMinutes(int hours, int minutes) => minutes == 0 ? $"{hours} h" : $"{hours} h {minutes:00}";
}

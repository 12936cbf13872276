using System.Globalization;
using System.Text.RegularExpressions;

namespace GpoBot.Dialogs.Texts.English;

/// <summary>Dates, times and durations of the house in English: « mardi 24 novembre 2026 à 9 h 30 » is “Tuesday 24 November 2026 at 09:30”.</summary>
internal static partial class EnglishDates
{
    private static readonly string[] French = ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"];
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly string[] FrenchMonths =
        ["janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc"];
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    /// <summary>Null of what is no date, time or duration, and nothing else.</summary>
    public static string? Of(string plain)
    {
        if (plain.Length is 0 or > 60) return null;
        if (Date().Match(plain) is { Success: true } date) return Day(date);
        if (Time().Match(plain) is { Success: true } time) return Hour(time);
        return plain.Length < 12 && Thousands().IsMatch(plain) ? plain.Replace(' ', ',') : null;
    }

    private static string Day(Match date)
    {
        var words = new List<string>();
        if (date.Groups["weekday"] is { Success: true } weekday)
        {
            var name = Days[Array.FindIndex(French, start => weekday.Value.StartsWith(start, StringComparison.OrdinalIgnoreCase))];
            words.Add(weekday.Value.EndsWith('.') ? name[..3] : name);
        }

        if (date.Groups["day"] is { Success: true } day) words.Add(day.Value.Replace("er", "", StringComparison.Ordinal));
        if (date.Groups["month"] is { Success: true } month)
        {
            var name = Months[Array.FindIndex(FrenchMonths, start => month.Value.StartsWith(start, StringComparison.Ordinal))];
            words.Add(month.Value.EndsWith('.') ? name[..3] : name);
        }

        if (date.Groups["year"] is { Success: true } year) words.Add(year.Value);
        var text = string.Join(' ', words);
        if (!date.Groups["hour"].Success) return text;
        return $"{text}{(date.Groups["comma"].Success ? ", " : " at ")}{Hour(date)}";
    }

    private const int EarliestHour = 7;

    // A time of day and a duration are written alike in French: no group meets before seven, and none for so long.
    private static string Hour(Match time) => time.Groups["alone"].Success
        ? time.Value
        : !time.Groups["day"].Success && int.Parse(time.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture) < EarliestHour
        ? Duration(time.Value)
        : $"{int.Parse(time.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture):00}:{(time.Groups["minute"].Success ? time.Groups["minute"].Value : "00")}";

    /// <summary>« 1 h 30 » as a duration.</summary>
    public static string Duration(string plain) =>
        Time().Match(plain) is { Success: true } time && time.Groups["hour"].Success
            ? $"{time.Groups["hour"].Value} h{(time.Groups["minute"].Success ? $" {time.Groups["minute"].Value} min" : "")}"
            : plain;

    private const string DayNames = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun\\.|mar\\.|mer\\.|jeu\\.|ven\\.|sam\\.|dim\\.";
    private const string MonthNames =
        "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janv\\.|févr\\.|avr\\.|juil\\.|sept\\.|oct\\.|nov\\.|déc\\.";

    [GeneratedRegex("^(?:[Ll]e )?(?:(?<weekday>(?i:" + DayNames + "))(?: (?<day>\\d{1,2}(?:er)?) (?<month>" + MonthNames + "))?|(?<day>\\d{1,2}(?:er)?) (?<month>"
        + MonthNames + "))(?: (?<year>\\d{4}))?(?:(?: à|(?<comma>,)) (?<hour>\\d{1,2}) h(?: (?<minute>\\d\\d))?)?$")]
    private static partial Regex Date();

    [GeneratedRegex(@"^(?:(?<hour>\d{1,2}) h(?: (?<minute>\d\d))?|(?<alone>\d{1,3} min))$")]
    private static partial Regex Time();

    [GeneratedRegex(@"^\d{1,3}(?: \d{3})+$")]
    private static partial Regex Thousands();
}

using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace GpoBot.Web.Calendar;

/// <summary>
/// VTIMEZONE of a zone for events of a year or some years, from the tz database: the receiver need not know the zone's name
/// nor its present law.
/// </summary>
internal static class IcsTimeZone
{
    private const int YearsChecked = 6;

    public static void Write(IcsText ics, DateTimeZone zone, int year) => Write(ics, zone, year, year);

    public static void Write(IcsText ics, DateTimeZone zone, int firstYear, int lastYear)
    {
        var years = YearsChecked + lastYear - firstYear;
        var changes = Changes(zone, firstYear - 1, years);
        var kinds = changes.GroupBy(c => (c.From, c.To, c.Name)).ToList();
        var rules = kinds.Select(k => (First: k.First(), Rule: IcsYearlyRule.TryFind([.. k.Select(c => c.At)], years))).ToList();

        ics.Line("BEGIN:VTIMEZONE").Line($"TZID:{zone.Id}");
        if (rules.Count > 0 && rules.All(r => r.Rule is not null))
        {
            foreach (var (first, rule) in rules) Write(ics, first, rule);
        }
        else
        {
            Write(ics, Before(zone, firstYear - 1), rule: null);
            foreach (var change in changes.Where(c => c.At.Year <= lastYear + 1)) Write(ics, change, rule: null);
        }
        ics.Line("END:VTIMEZONE");
    }

    private static void Write(IcsText ics, Change change, string? rule)
    {
        var kind = change.Daylight ? "DAYLIGHT" : "STANDARD";
        ics.Line($"BEGIN:{kind}")
            .Line($"DTSTART:{change.At.ToString("uuuuMMdd'T'HHmmss", CultureInfo.InvariantCulture)}")
            .Line($"TZOFFSETFROM:{Format(change.From)}")
            .Line($"TZOFFSETTO:{Format(change.To)}");
        if (rule is not null) ics.Line($"RRULE:{rule}");
        ics.Text("TZNAME", change.Name).Line($"END:{kind}");
    }

    private static List<Change> Changes(DateTimeZone zone, int firstYear, int years)
    {
        var window = new Interval(StartOf(zone, firstYear), StartOf(zone, firstYear + years));
        var intervals = zone.GetZoneIntervals(window).ToList();
        var standard = intervals.Min(i => i.WallOffset);
        return [.. intervals.Zip(intervals.Skip(1), (before, after) => new Change(
            after.Start.WithOffset(before.WallOffset).LocalDateTime, before.WallOffset, after.WallOffset, after.Name,
            after.WallOffset > standard))];
    }

    /// <summary>What held before the first change we list, said to hold since 1970: nobody meets before that.</summary>
    private static Change Before(DateTimeZone zone, int year)
    {
        ZoneInterval held = zone.GetZoneInterval(StartOf(zone, year));
        return new(new LocalDateTime(1970, 1, 1, 0, 0), held.WallOffset, held.WallOffset, held.Name, Daylight: false);
    }

    private static Instant StartOf(DateTimeZone zone, int year) => zone.AtStartOfDay(new LocalDate(year, 1, 1)).ToInstant();

    private static string Format(Offset offset)
    {
        var span = offset.ToTimeSpan();
        return (span < TimeSpan.Zero ? "-" : "+") + span.ToString(span.Seconds == 0 ? "hhmm" : "hhmmss", CultureInfo.InvariantCulture);
    }

    /// <summary>A change of the clocks; <paramref name="At"/> is what they showed when it came.</summary>
    private sealed record Change(LocalDateTime At, Offset From, Offset To, string Name, bool Daylight);
}

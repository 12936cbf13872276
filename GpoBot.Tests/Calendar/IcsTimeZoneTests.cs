using GpoBot.Web.Calendar;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Tests.Calendar;

public sealed class IcsTimeZoneTests
{
    private static readonly Instant Stamp = Instant.FromUtc(2026, 11, 20, 8, 0);

    [Theory]
    [InlineData("Europe/Paris", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU")]
    [InlineData("America/Miquelon", "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU")]
    [InlineData("Pacific/Noumea")]
    [InlineData("Indian/Reunion")]
    [InlineData("Africa/Casablanca")]
    public void Regular_clock_changes_are_told_as_rules_and_others_are_not(string zone, params string[] rules) =>
        Assert.Equal(rules, Lines(zone).Where(l => l.StartsWith("RRULE:", StringComparison.Ordinal)).Select(l => l["RRULE:".Length..]));

    [Fact]
    public void Paris_in_2026_is_written_out()
    {
        var lines = Lines("Europe/Paris");

        Assert.Equal(
            """
            BEGIN:VTIMEZONE
            TZID:Europe/Paris
            BEGIN:DAYLIGHT
            DTSTART:20250330T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            TZNAME:CEST
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:20251026T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            TZNAME:CET
            END:STANDARD
            END:VTIMEZONE
            """.Split('\n').Select(l => l.TrimEnd('\r')),
            lines.SkipWhile(l => l != "BEGIN:VTIMEZONE").TakeWhile(l => l != "BEGIN:VEVENT"));
    }

    [Fact]
    public void Saint_Denis_keeps_one_offset_all_year() =>
        Assert.Equal(
            ["DTSTART:19700101T000000", "TZOFFSETFROM:+0400", "TZOFFSETTO:+0400"],
            Lines("Indian/Reunion").SkipWhile(l => l != "BEGIN:STANDARD").Skip(1).Take(3));

    [Theory]
    [InlineData("2026-10-25T02:15:00", "20261025T001500Z", "20261025T014500Z")]
    [InlineData("2026-10-25T01:00:00", "20261024T230000Z", "20261025T003000Z")]
    public void A_meeting_that_touches_the_hour_that_comes_twice_is_told_in_utc(string start, string starts, string ends)
    {
        var request = PlannedMeetings.OfS01(LocalDateTimePattern.GeneralIso.Parse(start).Value);

        var lines = IcsWriter.Write(new Invitation(request, InvitationMethod.Request, Stamp)).Split("\r\n");

        Assert.Superset(new HashSet<string> { "DTSTART:" + starts, "DTEND:" + ends }, lines.ToHashSet());
        Assert.DoesNotContain("BEGIN:VTIMEZONE", lines);
    }

    private static string[] Lines(string zone) => IcsWriter
        .Write(new Invitation(PlannedMeetings.OfS01(zone: zone), InvitationMethod.Request, Stamp))
        .Split("\r\n");
}

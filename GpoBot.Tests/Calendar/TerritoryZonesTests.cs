using System.Globalization;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Tests.Calendar.Graph;
using GpoBot.Web.Calendar;
using NodaTime;

namespace GpoBot.Tests.Calendar;

/// <summary>Every zone in which a French GPO may meet, as Graph and calendar files are told of it.</summary>
public sealed class TerritoryZonesTests
{
    public static TheoryData<string> Zones =>
    [
        "Europe/Paris", "America/Guadeloupe", "America/Martinique", "America/Cayenne", "America/St_Barthelemy", "America/Marigot",
        "America/Miquelon", "Indian/Reunion", "Indian/Mayotte", "Indian/Kerguelen", "Pacific/Noumea", "Pacific/Tahiti",
        "Pacific/Marquesas", "Pacific/Gambier", "Pacific/Wallis",
    ];

    [Theory, MemberData(nameof(Zones))]
    public async Task Each_has_a_Windows_name_that_means_the_same_moments_all_year(string zone)
    {
        await using var rig = await GraphRig.StartAsync();
        List<LocalDateTime> starts = [.. Enumerable.Range(0, 12).Select(month => new LocalDateTime(2026, 12, 8, 9, 30).PlusMonths(month))];

        foreach (var (start, number) in starts.Select((start, index) => (start, 30 + index)))
            await rig.CreateAsync(PlannedMeetings.OfS01(start, zone: zone, number: number));

        Assert.All(rig.Mailbox.Events.Zip(starts), pair =>
        {
            Assert.NotEqual("UTC", pair.First.Body.GetProperty("start").GetProperty("timeZone").GetString());
            Assert.Equal(
                pair.Second.InZoneStrictly(DateTimeZoneProviders.Tzdb[zone]).ToInstant().ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
                $"{pair.First.Start:s}");
        });
    }

    [Theory]
    [InlineData("Europe/Paris", "08:30 08:30 07:30 07:30")]
    [InlineData("America/Miquelon", "12:30 11:30 11:30 11:30")]
    [InlineData("Indian/Reunion", "05:30 05:30 05:30 05:30")]
    [InlineData("America/Cayenne", "12:30 12:30 12:30 12:30")]
    [InlineData("Pacific/Noumea", "22:30 22:30 22:30 22:30")]
    public async Task A_series_over_the_change_to_summer_time_keeps_its_wall_time(string zone, string utc)
    {
        await using var rig = await GraphRig.StartAsync();
        var days = Series(zone, new LocalDate(2027, 3, 9), new LocalDate(2027, 4, 20));

        foreach (var (day, index) in days.Select((day, index) => (day, index)))
            await rig.CreateAsync(PlannedMeetings.OfS01(day + new LocalTime(9, 30), zone: zone, number: 30 + index));

        Assert.All(rig.Mailbox.Events, stored => Assert.EndsWith("T09:30:00", stored.Body.GetProperty("start").GetProperty("dateTime").GetString()));
        Assert.Equal(utc, string.Join(' ', rig.Mailbox.Events.Select(stored => stored.Start.ToString("HH:mm", CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("2026-10-13", "2026-11-10")]
    [InlineData("2027-03-16", "2027-04-13")]
    [InlineData("2027-10-19", "2027-11-16")]
    public void The_files_of_a_series_tell_one_wall_time_before_and_after_a_change(string first, string until)
    {
        var pattern = NodaTime.Text.LocalDatePattern.Iso;

        foreach (var day in Series("Europe/Paris", pattern.Parse(first).Value, pattern.Parse(until).Value))
        {
            var file = IcsWriter.Write(new Invitation(
                PlannedMeetings.OfS01(day + new LocalTime(9, 30)), InvitationMethod.Request, Instant.FromUtc(2026, 9, 1, 8, 0)));
            Assert.Contains($"DTSTART;TZID=Europe/Paris:{day:uuuuMMdd}T093000", file, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<LocalDate> Series(string zone, LocalDate first, LocalDate until)
    {
        var group = new Group { Id = "S01", Kind = GroupKind.Sector, Name = "Les Marronniers", Zone = zone };
        var plan = SeriesDates.Plan(new SeriesWish(first, new LocalTime(9, 30), Rhythm.Fortnightly, until), DaysOff.Of(group), []);
        return plan.NewDays;
    }
}

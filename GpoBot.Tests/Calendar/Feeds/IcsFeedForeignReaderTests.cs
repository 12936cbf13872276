using System.Text;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Web.Calendar;
using GpoBot.Web.Calendar.Feeds;
using NodaTime;

namespace GpoBot.Tests.Calendar.Feeds;

/// <summary>A subscribed calendar as another calendar library (ical.js) reads it, zones taken from it alone.</summary>
[Trait("Speed", "Slow")]
public sealed class IcsFeedForeignReaderTests
{
    private static readonly string[] Zones =
    [
        "Europe/Paris", "Indian/Reunion", "Indian/Mayotte", "America/Martinique", "America/Cayenne", "Pacific/Noumea", "Pacific/Tahiti",
        "America/Miquelon", "Africa/Casablanca", "Europe/Dublin", "Australia/Lord_Howe", "Etc/UTC",
    ];

    /// <summary>Both clock-change Sundays with the hours around the change, the hour that comes twice included, and two years of days.</summary>
    private static IEnumerable<LocalDateTime> Starts()
    {
        foreach (var sunday in new[] { new LocalDate(2026, 3, 29), new LocalDate(2026, 10, 25) })
        {
            for (var half = 0; half < 10; half++) yield return sunday.AtMidnight().PlusMinutes(30 * half);
        }
        for (var day = 0; day < 730; day += 31) yield return new LocalDateTime(2026, 1, 1, 9, 30).PlusDays(day);
    }

    [Fact]
    public async Task One_calendar_with_many_zones_tells_each_moment_as_it_was_meant()
    {
        var number = 0;
        var meetings = Zones.SelectMany(zone => Starts().Select(start => PlannedMeetings.OfS01(start, zone: zone, number: ++number))).ToList();

        var read = await ReadEvent.OfFeedAsync(IcsFeed.Write(meetings));

        Assert.Equal(meetings.Select(MeetingUid.Of), read.Select(found => found.Uid));
        Assert.Equal(Zones.Where(zone => zone != "Etc/UTC").Order(), read[0].Zones.Where(zone => zone != "Etc/UTC").Order());
        Assert.All(meetings.Zip(read), pair =>
        {
            var (request, found) = pair;
            var start = request.Meeting.StartInstant(request.Group.TimeZone);
            Assert.Equal(start.ToDateTimeUtc(), found.Start.Utc);
            Assert.Equal(start.Plus(Duration.FromMinutes(90)).ToDateTimeUtc(), found.End.Utc);
        });
    }

    [Fact]
    public async Task Planned_and_cancelled_stand_side_by_side_and_nobody_is_named()
    {
        var planned = PlannedMeetings.OfS01(format: MeetingFormat.Both);
        planned = planned with { Meeting = planned.Meeting with { JoinUrl = "https://video.example.org/l/24?a=1&b=2", Version = 3 } };
        var cancelled = PlannedMeetings.OfS01(number: 25).Cancelled("Salle indisponible ; désolés");

        var text = IcsFeed.Write([planned, cancelled]);
        var read = await ReadEvent.OfFeedAsync(text);

        Assert.All(read, found => Assert.Equal(
            ("2.0", "PUBLISH", "GPO", "PT1H"), (found.Version, found.Method, found.CalendarName, found.Refresh)));
        Assert.Equal([("CONFIRMED", 2, "OPAQUE"), ("CANCELLED", 2, "TRANSPARENT")], read.Select(f => (f.Status, f.Sequence, f.Busy)));
        Assert.Equal((planned.Meeting.JoinUrl, planned.Subject), (read[0].Url, read[0].Summary));
        Assert.Equal(("Salle indisponible ; désolés", "2026-11-20T08:00:01Z"), (read[1].Comment, read[1].Modified));
        Assert.All(read, found => Assert.Equal((found.Modified, 0), (found.Stamp, found.Attendees.Count)));
        Assert.DoesNotContain("mairie.example.org", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_invited_and_subscribed_has_one_meeting()
    {
        var request = PlannedMeetings.OfS01();
        var invitation = await ReadEvent.OneAsync(
            IcsWriter.Write(new Invitation(request, InvitationMethod.Request, request.Meeting.PlannedAt)));

        var entry = Assert.Single(await ReadEvent.OfFeedAsync(IcsFeed.Write([request])));

        Assert.Equal((invitation.Uid, invitation.Sequence, invitation.Start, invitation.End), (entry.Uid, entry.Sequence, entry.Start, entry.End));
    }

    [Fact]
    public async Task Long_accented_texts_are_folded_between_characters()
    {
        var request = PlannedMeetings.OfS01() with { Description = string.Concat(Enumerable.Repeat("Été à l’Hôtel de police — 🚓👮‍♀️ ", 60)) };

        var text = IcsFeed.Write([request]);

        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Equal(request.Description, Assert.Single(await ReadEvent.OfFeedAsync(text)).Description);
    }

    [Fact]
    public async Task A_calendar_without_meetings_is_still_one() => Assert.Empty(await ReadEvent.OfFeedAsync(IcsFeed.Write([])));
}

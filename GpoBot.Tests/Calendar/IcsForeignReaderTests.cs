using GpoBot.Core.Meetings;
using GpoBot.Web.Calendar;
using NodaTime;

namespace GpoBot.Tests.Calendar;

/// <summary>Our files as another calendar library (ical.js) reads them, zones taken from the files alone.</summary>
[Trait("Speed", "Slow")]
public sealed class IcsForeignReaderTests
{
    private static readonly Instant Stamp = Instant.FromUtc(2026, 11, 20, 8, 0);

    private static readonly string[] Zones =
    [
        "Europe/Paris", "Indian/Reunion", "America/Martinique", "America/Cayenne", "Pacific/Noumea", "Pacific/Tahiti",
        "America/Miquelon", "Africa/Casablanca", "Europe/Dublin", "Australia/Lord_Howe", "Asia/Kolkata", "Etc/UTC",
    ];

    /// <summary>Both clock-change Sundays with the hours around the change, and days all over two years.</summary>
    private static IEnumerable<LocalDateTime> Starts()
    {
        foreach (var sunday in new[] { new LocalDate(2026, 3, 29), new LocalDate(2026, 10, 25) })
        {
            for (var half = 0; half < 16; half++) yield return sunday.AtMidnight().PlusMinutes(30 * half);
        }
        for (var day = 0; day < 730; day += 17) yield return new LocalDateTime(2026, 1, 1, 9, 30).PlusDays(day);
    }

    [Fact]
    public async Task Another_calendar_reads_the_very_moments_we_meant_in_every_zone()
    {
        var requests = Zones.SelectMany(zone => Starts().Select(start => PlannedMeetings.OfS01(start, zone: zone))).ToList();

        var read = await ReadEvent.AllAsync(requests.Select(r => IcsWriter.Write(new Invitation(r, InvitationMethod.Request, Stamp))));

        Assert.All(requests.Zip(read), pair =>
        {
            var (request, found) = pair;
            var start = request.Meeting.StartInstant(request.Group.TimeZone);
            Assert.Equal(start.ToDateTimeUtc(), found.Start.Utc);
            Assert.Equal(start.Plus(Duration.FromMinutes(90)).ToDateTimeUtc(), found.End.Utc);
        });
    }

    [Fact]
    public async Task Everything_of_an_invitation_arrives()
    {
        var request = PlannedMeetings.OfS01(format: MeetingFormat.Both);
        request = request with { Meeting = request.Meeting with { JoinUrl = "https://video.example.org/l/24?a=1&b=2" } };

        var read = await ReadEvent.OneAsync(IcsWriter.Write(new Invitation(request, InvitationMethod.Request, Stamp)));

        Assert.Equal(("2.0", "REQUEST", "CONFIRMED", 0), (read.Version, read.Method, read.Status, read.Sequence));
        Assert.Equal((request.Subject, request.Description, request.Meeting.Place), (read.Summary, read.Description, read.Location));
        Assert.Equal((MeetingUid.Of(request), "2026-11-20T08:00:00Z"), (read.Uid, read.Stamp));
        Assert.Equal(request.Meeting.JoinUrl, read.Url);
        Assert.Equal(["Europe/Paris"], read.Zones);
        Assert.Equal("mailto:" + PlannedMeetings.Mailbox, Assert.Single(read.Organizer).Address);
        Assert.Equal(
            request.Attendees.Select(a => new ReadPerson("mailto:" + a.Email, a.FullName, "TRUE", "NEEDS-ACTION")), read.Attendees);
    }

    [Fact]
    public async Task A_cancellation_says_so_and_why_to_the_same_people()
    {
        var request = PlannedMeetings.OfS01();

        var read = await ReadEvent.OneAsync(
            IcsWriter.Write(new Invitation(request, InvitationMethod.Cancel, Stamp, "Salle indisponible ; désolés")));

        Assert.Equal(("CANCEL", "CANCELLED", "Salle indisponible ; désolés"), (read.Method, read.Status, read.Comment));
        Assert.Equal(MeetingUid.Of(request), read.Uid);
        Assert.Equal(3, read.Attendees.Count);
    }
}

using System.Text;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Web.Calendar;
using NodaTime;

namespace GpoBot.Tests.Calendar;

public sealed class IcsWriterTests
{
    private static readonly Instant Stamp = Instant.FromUtc(2026, 11, 20, 8, 0);

    [Fact]
    public void Every_line_ends_with_crlf_and_has_at_most_75_octets_of_whole_characters()
    {
        var request = PlannedMeetings.OfS01() with
        {
            Description = string.Concat(Enumerable.Repeat("Été à l’Hôtel de police — 🚓👮‍♀️ ", 40)),
        };

        var text = Write(request);

        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line =>
        {
            var octets = new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(line);
            Assert.InRange(octets.Length, 0, 75);
        });
        Assert.Contains(IcsUnfolded(text), line => line == "DESCRIPTION:" + request.Description);
    }

    [Theory]
    [InlineData("Mairie, salle 1; étage 2", @"LOCATION:Mairie\, salle 1\; étage 2")]
    [InlineData(@"Bâtiment A\B", @"LOCATION:Bâtiment A\\B")]
    [InlineData("Ligne 1\r\nATTENDEE:mailto:x@example.org", @"LOCATION:Ligne 1\nATTENDEE:mailto:x@example.org")]
    [InlineData("Sonnette\u0007\u0000", "LOCATION:Sonnette")]
    public void Text_cannot_break_out_of_its_property(string place, string line)
    {
        var request = PlannedMeetings.OfS01();
        request = request with { Meeting = request.Meeting with { Place = place } };

        Assert.Contains(line, IcsUnfolded(Write(request)));
    }

    [Fact]
    public void Names_and_addresses_cannot_break_out_of_their_line()
    {
        var request = PlannedMeetings.OfS01() with
        {
            Attendees = [PlannedMeetings.Partner("P09", "A\"B", "C^;D:\r\nX:1", "a b\r\nZ:@example.org", AccessType.EmailOnly)],
        };

        var attendee = Assert.Single(IcsUnfolded(Write(request)), l => l.StartsWith("ATTENDEE", StringComparison.Ordinal));

        Assert.Contains("CN=\"A^'B C^^;D:X:1\"", attendee, StringComparison.Ordinal);
        Assert.EndsWith(":mailto:a%20b%0D%0AZ:@example.org", attendee, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 2)]
    [InlineData(3, 4)]
    public void A_cancellation_is_newer_than_what_it_cancels(int versionInvited, int versionCancelled)
    {
        var invited = Sequence(WithVersion(versionInvited), InvitationMethod.Request);
        var cancelled = Sequence(WithVersion(versionCancelled), InvitationMethod.Cancel);

        Assert.True(cancelled > invited);
    }

    [Fact]
    public void Without_a_mailbox_the_file_is_a_publication_that_invites_nobody()
    {
        var lines = IcsUnfolded(Write(PlannedMeetings.OfS01(mailbox: null)));

        Assert.Contains("METHOD:PUBLISH", lines);
        Assert.DoesNotContain(lines, l => l.StartsWith("ATTENDEE", StringComparison.Ordinal));
    }

    [Fact]
    public void The_uid_is_the_meetings_own_whatever_changes_and_wherever_it_is_written()
    {
        var request = PlannedMeetings.OfS01();
        var moved = request with { Subject = "Autre", Meeting = request.Meeting with { Version = 5, Start = request.Meeting.Start.PlusDays(7) } };
        var elsewhere = request with { Group = request.Group with { DepartmentCode = "9B" } };

        Assert.Equal(MeetingUid.Of(request), MeetingUid.Of(moved));
        Assert.NotEqual(MeetingUid.Of(request), MeetingUid.Of(elsewhere));
        Assert.NotEqual(MeetingUid.Of(request), MeetingUid.Of(PlannedMeetings.OfS01(number: 25)));
    }

    private static CalendarRequest WithVersion(int version) =>
        PlannedMeetings.OfS01() is var request ? request with { Meeting = request.Meeting with { Version = version } } : request;

    private static int Sequence(CalendarRequest request, InvitationMethod method) =>
        int.Parse(
            IcsUnfolded(IcsWriter.Write(new Invitation(request, method, Stamp)))
                .Single(l => l.StartsWith("SEQUENCE:", StringComparison.Ordinal))["SEQUENCE:".Length..],
            System.Globalization.CultureInfo.InvariantCulture);

    private static string Write(CalendarRequest request) => IcsWriter.Write(new Invitation(request, InvitationMethod.Request, Stamp));

    private static string[] IcsUnfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
}

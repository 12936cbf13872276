using GpoBot.Core.Calendars;
using NodaTime;

namespace GpoBot.Tests.Calendar.Graph;

public sealed class GraphReadingTests
{
    [Theory]
    [InlineData("accepted", AttendeeResponse.Accepted)]
    [InlineData("tentativelyAccepted", AttendeeResponse.Tentative)]
    [InlineData("declined", AttendeeResponse.Declined)]
    [InlineData("none", AttendeeResponse.None)]
    [InlineData("notResponded", AttendeeResponse.None)]
    public async Task Answers_are_read_with_their_moment(string said, AttendeeResponse read)
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, stored) = await rig.PlannedAsync(PlannedMeetings.OfS01());
        rig.Mailbox.Answer(stored, "claude.modele@mairie.example.org", said, new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero));

        var reading = (await rig.SyncAsync(planned)).Reading;

        Assert.Equal((stored.Id, new LocalDateTime(2026, 11, 24, 9, 30), 90), (reading.EventId, reading.Start!.Value, reading.DurationMinutes!.Value));
        Instant? at = read == AttendeeResponse.None ? null : Instant.FromUtc(2026, 11, 20, 8, 0);
        Assert.Equal(new AttendeeReading("claude.modele@mairie.example.org", read, at), reading.Attendees[0]);
        Assert.Equal(new AttendeeReading("dominique.esquisse@bailleur.example.com", AttendeeResponse.None, null), reading.Attendees[1]);
    }

    [Fact]
    public async Task A_proposal_of_another_time_is_read_on_the_groups_clock()
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, stored) = await rig.PlannedAsync(PlannedMeetings.OfS01(zone: "Indian/Reunion"));
        var proposed = new DateTime(2026, 11, 25, 10, 0, 0);
        rig.Mailbox.Answer(
            stored, "claude.modele@mairie.example.org", "declined", DateTimeOffset.UnixEpoch, (proposed, proposed.AddMinutes(45)));

        var reading = (await rig.SyncAsync(planned)).Reading.Attendees[0];

        Assert.Equal((new LocalDateTime(2026, 11, 25, 14, 0), 45), (reading.ProposedStart!.Value, reading.ProposedMinutes!.Value));
    }
}

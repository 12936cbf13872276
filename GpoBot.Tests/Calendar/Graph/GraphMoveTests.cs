using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers.FakeGraph;

namespace GpoBot.Tests.Calendar.Graph;

/// <summary>A meeting that moves takes its event along: the same one, with one mail to each, whatever goes wrong.</summary>
public sealed class GraphMoveTests
{
    [Theory]
    [MemberData(nameof(Trouble.Names), MemberType = typeof(Trouble))]
    public async Task Everybody_hears_of_the_new_time_once_and_the_event_stays_the_same(string trouble)
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, stored) = await rig.PlannedAsync(PlannedMeetings.OfS01(format: MeetingFormat.Video));
        var link = stored.JoinUrl;

        var result = await rig.SyncDespiteAsync(Trouble.Named(trouble), planned.MovedTo("2026-12-01T14:00:00", 60));

        Assert.Equal("2026-12-01T13:00:00/2026-12-01T14:00:00", $"{stored.Start:s}/{stored.End:s}");
        Assert.Equal((stored.Id, link), (result.Event!.Id, result.Event.JoinUrl));
        Assert.Equal(planned.Attendees.Select(a => a.Email), rig.Mailbox.Updates.Select(m => m.Address));
        Assert.Empty(rig.Mailbox.Invitations.Concat(rig.Mailbox.Cancellations));
        Assert.Same(stored, Assert.Single(rig.Mailbox.Events));
        Assert.Equal((new(2026, 12, 1, 14, 0), 60, false), (result.Reading.Start!.Value, result.Reading.DurationMinutes, result.Reading.MovedByHand));
    }

    [Fact]
    public async Task Only_the_time_is_written_and_never_the_text()
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, _) = await rig.PlannedAsync(PlannedMeetings.OfS01());

        var result = await rig.SyncAsync(planned.MovedTo("2026-12-01T14:00:00") with { Subject = "Autre", Description = "Autre" });

        Assert.Equal(SyncChange.Updated, result.Change);
        Assert.Equal("@odata.type end singleValueExtendedProperties start", Written(Assert.Single(rig.Mailbox.Patches)));
    }

    [Fact]
    public async Task A_move_with_another_place_and_other_people_is_one_change()
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, _) = await rig.PlannedAsync(PlannedMeetings.OfS01());

        await rig.SyncAsync(planned.MovedTo("2026-12-01T14:00:00").At(MeetingFormat.Both, "Mairie")
            .Inviting(PlannedMeetings.Camille).Without("P01"));

        Assert.Equal("@odata.type attendees end isOnlineMeeting location onlineMeetingProvider singleValueExtendedProperties start",
            Written(Assert.Single(rig.Mailbox.Patches)));
        Assert.Equal("camille.brouillon@police.example.org", Assert.Single(rig.Mailbox.Invitations).Address);
        Assert.Equal("claude.modele@mairie.example.org", Assert.Single(rig.Mailbox.Cancellations).Address);
        Assert.Equal(2, rig.Mailbox.Updates.Count);
    }

    [Fact]
    public async Task Two_moves_in_a_row_before_the_calendar_was_reached_are_one_change()
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, stored) = await rig.PlannedAsync(PlannedMeetings.OfS01());

        await rig.SyncAsync(planned.MovedTo("2026-12-01T14:00:00").MovedTo("2026-12-02T14:00:00"));

        Assert.Equal(2, stored.Start.Day);
        Assert.Equal(3, rig.Mailbox.Updates.Count);
    }

    [Fact]
    public async Task A_meeting_that_moves_there_and_back_before_the_calendar_was_reached_tells_nobody()
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, _) = await rig.PlannedAsync(PlannedMeetings.OfS01());

        var back = planned.MovedTo("2026-12-01T14:00:00").MovedTo("2026-11-24T09:30:00");
        await rig.SyncAsync(back);

        Assert.Empty(rig.Mailbox.Updates);
        Assert.Equal(SyncChange.None, (await rig.SyncAsync(back)).Change);
    }

    [Fact]
    public async Task Who_was_overtaken_writes_nothing_and_looks_again()
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, stored) = await rig.PlannedAsync(PlannedMeetings.OfS01());
        await rig.SyncAsync(planned.MovedTo("2026-12-01T14:00:00"));

        var late = await rig.RefusalOfAsync(planned);

        Assert.Equal(("Conflict", true), (late.Code, late.Retryable));
        Assert.Equal(12, stored.Start.Month);
    }

    [Fact]
    public async Task A_store_that_was_set_back_to_an_earlier_day_holds_in_the_end()
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, stored) = await rig.PlannedAsync(PlannedMeetings.OfS01());
        await rig.SyncAsync(planned.MovedTo("2026-12-01T14:00:00"));

        await rig.SyncDespiteAsync(Trouble.None, planned);

        Assert.Equal("2026-11-24T08:30:00", $"{stored.Start:s}");
    }

    [Theory]
    [InlineData("Europe/Paris", "2027-03-28T02:30:00", "2027-03-28T01:30:00")]
    [InlineData("Europe/Paris", "2027-03-28T01:30:00", "2027-03-28T00:30:00")]
    [InlineData("Europe/Paris", "2026-10-25T02:30:00", "2026-10-25T00:30:00")]
    [InlineData("Indian/Reunion", "2027-03-28T02:30:00", "2027-03-27T22:30:00")]
    [InlineData("Pacific/Noumea", "2027-01-05T09:30:00", "2027-01-04T22:30:00")]
    [InlineData("America/Miquelon", "2027-03-14T02:30:00", "2027-03-14T05:30:00")]
    [InlineData("Antarctica/Troll", "2027-07-07T09:30:00", "2027-07-07T07:30:00")]
    public async Task Whatever_the_clocks_do_the_time_that_was_written_is_the_one_that_is_read(string zone, string start, string utc)
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, stored) = await rig.PlannedAsync(PlannedMeetings.OfS01(zone: zone));
        var moved = planned.MovedTo(start);

        await rig.SyncAsync(moved);
        var again = await rig.SyncAsync(moved);

        Assert.Equal((utc, SyncChange.None), ($"{stored.Start:s}", again.Change));
        Assert.Single(rig.Mailbox.Patches);
    }

    internal static string Written(System.Text.Json.JsonElement patch) =>
        string.Join(' ', patch.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
}

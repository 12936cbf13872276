using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers.FakeGraph;
using NodaTime;

namespace GpoBot.Tests.Calendar.Graph;

/// <summary>Somebody moves the event in Outlook: which time holds is for the sector lead to say, and nothing is undone before.</summary>
public sealed class GraphHandChangesTests
{
    private static readonly DateTime Thursday = new(2026, 11, 26, 13, 0, 0);

    [Theory]
    [MemberData(nameof(Trouble.Names), MemberType = typeof(Trouble))]
    public async Task A_move_by_hand_is_told_and_left_alone(string trouble)
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, stored) = await MovedByHandAsync(rig);

        var result = await rig.SyncDespiteAsync(Trouble.Named(trouble), planned);

        Assert.Equal((SyncChange.HandMoved, true), (result.Change, result.Reading.MovedByHand));
        Assert.Equal((new LocalDateTime(2026, 11, 26, 14, 0), 60), (result.Reading.Start!.Value, result.Reading.DurationMinutes!.Value));
        Assert.Equal(Thursday, stored.Start);
        Assert.Empty(rig.Mailbox.Patches);
    }

    [Fact]
    public async Task Another_length_is_a_move_too()
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, stored) = await rig.PlannedAsync(PlannedMeetings.OfS01());
        rig.Mailbox.MoveByHand(stored, stored.Start, stored.End.AddMinutes(30));

        Assert.Equal((SyncChange.HandMoved, 120), await ReadAsync(rig, planned));
    }

    [Fact]
    public async Task Other_changes_are_written_meanwhile_and_the_time_is_not()
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, stored) = await MovedByHandAsync(rig);

        var result = await rig.SyncAsync(planned.Inviting(PlannedMeetings.Camille));

        Assert.Equal((SyncChange.HandMoved, Thursday), (result.Change, stored.Start));
        Assert.Equal(PlannedMeetings.Camille.Email, Assert.Single(rig.Mailbox.Invitations).Address);
        Assert.Equal("@odata.type attendees", GraphMoveTests.Written(Assert.Single(rig.Mailbox.Patches)));
    }

    [Fact]
    public async Task When_the_calendars_time_is_kept_nobody_is_told_again()
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, stored) = await MovedByHandAsync(rig);
        rig.Mailbox.Updates.Clear();

        var kept = planned.MovedTo("2026-11-26T14:00:00", 60);
        var result = await rig.SyncAsync(kept);

        Assert.Equal((SyncChange.Updated, false), (result.Change, result.Reading.MovedByHand));
        Assert.Equal("@odata.type singleValueExtendedProperties", GraphMoveTests.Written(Assert.Single(rig.Mailbox.Patches)));
        Assert.Empty(rig.Mailbox.Updates);
        rig.Mailbox.MoveByHand(stored, Thursday.AddDays(1), Thursday.AddDays(1).AddHours(1));
        Assert.Equal(SyncChange.HandMoved, (await rig.SyncAsync(kept)).Change);
    }

    [Theory]
    [MemberData(nameof(Trouble.Names), MemberType = typeof(Trouble))]
    public async Task When_the_time_of_the_store_is_kept_everybody_is_told_once(string trouble)
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, stored) = await MovedByHandAsync(rig);
        rig.Mailbox.Updates.Clear();

        await rig.SyncDespiteAsync(Trouble.Named(trouble), planned.MovedTo("2026-11-24T09:30:00"));

        Assert.Equal("2026-11-24T08:30:00", $"{stored.Start:s}");
        Assert.Equal(3, rig.Mailbox.Updates.Count);
    }

    [Fact]
    public async Task An_event_that_was_moved_back_is_as_it_was()
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, stored) = await MovedByHandAsync(rig);
        rig.Mailbox.MoveByHand(stored, new DateTime(2026, 11, 24, 8, 30, 0), new DateTime(2026, 11, 24, 10, 0, 0));

        Assert.Equal((SyncChange.None, 90), await ReadAsync(rig, planned));
    }

    [Fact]
    public async Task A_decision_that_was_not_written_yet_is_no_move_by_hand_and_goes_before_one()
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, stored) = await MovedByHandAsync(rig);

        var result = await rig.SyncAsync(planned.MovedTo("2026-12-01T14:00:00"));

        Assert.Equal((SyncChange.Updated, 12), (result.Change, stored.Start.Month));
    }

    [Fact]
    public async Task A_move_by_hand_in_the_very_moment_of_a_change_is_not_written_over_unseen()
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, stored) = await rig.PlannedAsync(PlannedMeetings.OfS01());
        rig.Graph.Behaviour.Meanwhile = read => rig.Mailbox.MoveByHand(read, Thursday, Thursday.AddHours(1));

        var result = await rig.SyncDespiteAsync(Trouble.None, planned.Inviting(PlannedMeetings.Camille));

        Assert.Equal((SyncChange.HandMoved, Thursday), (result.Change, stored.Start));
    }

    private static async Task<(CalendarRequest Request, FakeEvent Event)> MovedByHandAsync(GraphRig rig)
    {
        var (planned, stored) = await rig.PlannedAsync(PlannedMeetings.OfS01());
        rig.Mailbox.MoveByHand(stored, Thursday, Thursday.AddHours(1));
        return (planned, stored);
    }

    private static async Task<(SyncChange Change, int? Minutes)> ReadAsync(GraphRig rig, CalendarRequest request)
    {
        var result = await rig.SyncAsync(request);
        return (result.Change, result.Reading.DurationMinutes);
    }
}

using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;

namespace GpoBot.Tests.Calendar.Graph;

/// <summary>However often an effect runs, and wherever it was cut off, there is one event and one invitation each.</summary>
public sealed class GraphOnceTests
{
    [Fact]
    public async Task Creating_again_before_the_id_was_stored_finds_the_event_with_its_link()
    {
        await using var rig = await GraphRig.StartAsync();
        var request = PlannedMeetings.OfS01(format: MeetingFormat.Video);

        var first = await rig.CreateAsync(request);
        var again = await rig.CreateAsync(request);

        Assert.Equal(first, again);
        AssertInvitedOnce(rig);
        Assert.Single(rig.Graph.Calls, call => call.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Creating_again_after_the_id_was_stored_only_looks()
    {
        await using var rig = await GraphRig.StartAsync();
        var request = PlannedMeetings.OfS01(format: MeetingFormat.Video);
        var first = await rig.CreateAsync(request);
        var calls = rig.Graph.Calls.Count;

        var again = await rig.SyncAsync(request.Noted(first));

        Assert.Equal((SyncChange.None, first, calls + 1), (again.Change, again.Event, rig.Graph.Calls.Count));
    }

    [Fact]
    public async Task A_stored_id_without_its_link_brings_the_link_later()
    {
        await using var rig = await GraphRig.StartAsync();
        var request = PlannedMeetings.OfS01(format: MeetingFormat.Video);
        var first = await rig.CreateAsync(request);

        var again = await rig.CreateAsync(request with { Meeting = request.Meeting with { CalendarEventId = first.Id } });

        Assert.Equal(first, again);
        AssertInvitedOnce(rig);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(false, 9)]
    [InlineData(true, 0)]
    [InlineData(true, 2)]
    public async Task When_the_answer_was_lost_the_next_try_ends_with_the_same_event(bool conflictOnDuplicate, int blindSearches)
    {
        await using var rig = await GraphRig.StartAsync();
        rig.Graph.Behaviour.ConflictOnDuplicate = conflictOnDuplicate;
        rig.Graph.Behaviour.HideTags(blindSearches);
        rig.Graph.Behaviour.LoseAnswers(1);

        var lost = await rig.RefusalOfAsync(PlannedMeetings.OfS01());
        var created = await rig.CreateAsync(PlannedMeetings.OfS01());

        Assert.True(lost.Retryable);
        Assert.Equal(Assert.Single(rig.Mailbox.Events).Id, created.Id);
        AssertInvitedOnce(rig);
    }

    [Fact]
    public async Task A_conflict_about_an_event_that_cannot_be_found_yet_is_to_be_tried_again()
    {
        await using var rig = await GraphRig.StartAsync();
        rig.Graph.Behaviour.ConflictOnDuplicate = true;
        await rig.CreateAsync(PlannedMeetings.OfS01());
        rig.Graph.Behaviour.HideTags(2);

        var refusal = await rig.RefusalOfAsync(PlannedMeetings.OfS01());

        Assert.Equal(("ErrorDuplicateTransactionId", true), (refusal.Code, refusal.Retryable));
    }

    [Fact]
    public async Task Two_meetings_of_one_group_are_two_events()
    {
        await using var rig = await GraphRig.StartAsync();

        var first = await rig.CreateAsync(PlannedMeetings.OfS01(number: 24));
        var second = await rig.CreateAsync(PlannedMeetings.OfS01(number: 25));

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(2, rig.Mailbox.Events.Count);
    }

    private static void AssertInvitedOnce(GraphRig rig)
    {
        Assert.Single(rig.Mailbox.Events);
        Assert.Equal(3, rig.Mailbox.Invitations.Count);
        Assert.Equal(3, rig.Mailbox.Invitations.DistinctBy(mail => mail.Address).Count());
    }
}

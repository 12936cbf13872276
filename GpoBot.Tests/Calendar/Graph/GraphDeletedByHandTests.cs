using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers.FakeGraph;

namespace GpoBot.Tests.Calendar.Graph;

/// <summary>Somebody deletes the event of a planned meeting in Outlook: it is put back, once.</summary>
public sealed class GraphDeletedByHandTests
{
    [Theory]
    [MemberData(nameof(Trouble.Names), MemberType = typeof(Trouble))]
    public async Task It_is_put_back_with_one_invitation_each(string trouble)
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, gone) = await DeletedAsync(rig);

        var result = await rig.SyncDespiteAsync(Trouble.Named(trouble), planned);

        var back = Live(rig);
        Assert.Equal((SyncChange.PutBack, back.Id), (result.Change, result.Event!.Id));
        Assert.NotEqual(gone.Id, back.Id);
        Assert.Equal(planned.Attendees.Select(a => a.Email), rig.Mailbox.Invitations.Select(m => m.Address));
    }

    [Theory]
    [InlineData(true, false, 0)]
    [InlineData(false, true, 1)]
    [InlineData(true, true, 2)]
    public async Task However_the_service_shows_what_is_gone_it_is_put_back_once(bool readable, bool conflict, int blindSearches)
    {
        await using var rig = await GraphRig.StartAsync();
        rig.Graph.Behaviour.CancelledStaysReadable = readable;
        rig.Graph.Behaviour.ConflictOnDuplicate = conflict;
        var (planned, _) = await DeletedAsync(rig);
        rig.Graph.Behaviour.HideTags(blindSearches);
        rig.Graph.Behaviour.LoseAnswers(1);

        var result = await rig.SyncDespiteAsync(Trouble.None, planned);

        Assert.Equal((SyncChange.PutBack, Live(rig).Id), (result.Change, result.Event!.Id));
        Assert.Equal(3, rig.Mailbox.Invitations.Count);
    }

    [Fact]
    public async Task Deleted_again_it_is_put_back_again()
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, _) = await DeletedAsync(rig);
        planned = planned.Noted((await rig.SyncAsync(planned)).Event!);
        rig.Mailbox.DeleteByHand(Live(rig));

        Assert.Equal(SyncChange.PutBack, (await rig.SyncAsync(planned)).Change);
        Assert.Equal(3, rig.Mailbox.Events.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Deleted_before_it_was_ever_noted_it_is_made_again_in_the_end(bool conflict)
    {
        await using var rig = await GraphRig.StartAsync();
        rig.Graph.Behaviour.ConflictOnDuplicate = conflict;
        var asked = PlannedMeetings.OfS01();
        await rig.SyncAsync(asked);
        rig.Mailbox.DeleteByHand(Live(rig));

        await rig.SyncDespiteAsync(Trouble.None, asked);

        Live(rig);
        Assert.Equal(6, rig.Mailbox.Invitations.Count);
    }

    [Fact]
    public async Task An_event_put_back_but_not_noted_is_cancelled_with_its_meeting()
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, _) = await DeletedAsync(rig);
        await rig.SyncAsync(planned);
        rig.Mailbox.Cancellations.Clear();

        await rig.CancelAsync(planned);
        await rig.CancelAsync(planned);

        Assert.DoesNotContain(rig.Mailbox.Events, e => e.IsLive);
        Assert.Equal(3, rig.Mailbox.Cancellations.Count);
    }

    [Fact]
    public async Task Deleted_in_the_very_moment_of_a_change_it_is_put_back_as_changed()
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, _) = await rig.PlannedAsync(PlannedMeetings.OfS01());
        rig.Graph.Behaviour.CancelledStaysReadable = true;
        rig.Graph.Behaviour.Meanwhile = rig.Mailbox.DeleteByHand;

        var result = await rig.SyncDespiteAsync(Trouble.None, planned.MovedTo("2026-12-01T14:00:00"));

        Assert.Equal((SyncChange.PutBack, 12), (result.Change, Live(rig).Start.Month));
    }

    [Fact]
    public async Task A_creation_whose_answer_was_lost_ends_as_the_meeting_is_now()
    {
        await using var rig = await GraphRig.StartAsync();
        rig.Graph.Behaviour.LoseAnswers(1);
        await rig.RefusalOfAsync(PlannedMeetings.OfS01());
        rig.Graph.Behaviour.HideTags(1);

        await rig.SyncAsync(PlannedMeetings.OfS01().MovedTo("2026-12-01T14:00:00").Inviting(PlannedMeetings.Camille));

        Assert.Equal((12, 4), (Live(rig).Start.Month, Live(rig).Attendees.Count));
        Assert.Equal(4, rig.Mailbox.Invitations.Count);
    }

    private static async Task<(CalendarRequest Request, FakeEvent Event)> DeletedAsync(GraphRig rig)
    {
        var (planned, stored) = await rig.PlannedAsync(PlannedMeetings.OfS01());
        rig.Mailbox.DeleteByHand(stored);
        return (planned, stored);
    }

    private static FakeEvent Live(GraphRig rig) => Assert.Single(rig.Mailbox.Events, e => e.IsLive);
}

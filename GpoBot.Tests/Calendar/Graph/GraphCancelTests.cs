using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers.FakeGraph;

namespace GpoBot.Tests.Calendar.Graph;

public sealed class GraphCancelTests
{
    [Fact]
    public async Task Participants_are_told_of_a_cancellation_and_why()
    {
        await using var rig = await GraphRig.StartAsync();
        var request = await CreatedAsync(rig);

        await rig.CancelAsync(request);

        Assert.True(Assert.Single(rig.Mailbox.Events).IsCancelled);
        Assert.Equal(
            request.Attendees.Select(a => (a.Email, "Congés")), rig.Mailbox.Cancellations.Select(c => (c.Address, c.Comment)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancelling_again_tells_nobody_again(bool cancelledStaysReadable)
    {
        await using var rig = await GraphRig.StartAsync();
        rig.Graph.Behaviour.CancelledStaysReadable = cancelledStaysReadable;
        var request = await CreatedAsync(rig);

        await rig.CancelAsync(request);
        await rig.CancelAsync(request);

        Assert.Equal(3, rig.Mailbox.Cancellations.Count);
    }

    [Fact]
    public async Task When_the_answer_was_lost_the_next_try_tells_nobody_again()
    {
        await using var rig = await GraphRig.StartAsync();
        var request = await CreatedAsync(rig);
        rig.Graph.Behaviour.LoseAnswers(1);

        var lost = await Assert.ThrowsAsync<CalendarException>(() => rig.CancelAsync(request));
        await rig.CancelAsync(request);

        Assert.True(lost.Retryable);
        Assert.Equal(3, rig.Mailbox.Cancellations.Count);
    }

    [Fact]
    public async Task An_event_whose_id_was_never_stored_is_found_and_cancelled()
    {
        await using var rig = await GraphRig.StartAsync();
        await CreatedAsync(rig);

        await rig.CancelAsync(PlannedMeetings.OfS01());

        Assert.True(Assert.Single(rig.Mailbox.Events).IsCancelled);
    }

    [Fact]
    public async Task A_meeting_that_never_reached_the_calendar_needs_no_cancelling()
    {
        await using var rig = await GraphRig.StartAsync();

        await rig.CancelAsync(PlannedMeetings.OfS01());

        Assert.DoesNotContain(rig.Graph.Calls, call => call.StartsWith("POST", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(410, "ErrorItemNotFound", true)]
    [InlineData(404, "MailboxNotEnabledForRESTAPI", false)]
    [InlineData(403, "ErrorAccessDenied", false)]
    [InlineData(400, "ErrorInvalidRequest", false)]
    public async Task Only_an_event_that_is_gone_counts_as_cancelled(int status, string code, bool success)
    {
        await using var rig = await GraphRig.StartAsync();
        var request = await CreatedAsync(rig);
        rig.Graph.Behaviour.Refusals.Enqueue(new Refusal(status, code));

        var refusal = await Record.ExceptionAsync(() => rig.CancelAsync(request)) as CalendarException;

        Assert.Equal(success ? null : code, refusal?.Code);
    }

    private static async Task<CalendarRequest> CreatedAsync(GraphRig rig)
    {
        var request = PlannedMeetings.OfS01();
        var created = await rig.CreateAsync(request);
        return request with { Meeting = request.Meeting with { CalendarEventId = created.Id } };
    }
}

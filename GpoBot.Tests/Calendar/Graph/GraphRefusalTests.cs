using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers.FakeGraph;
using NodaTime;

namespace GpoBot.Tests.Calendar.Graph;

public sealed class GraphRefusalTests
{
    [Theory]
    [InlineData(429, "ApplicationThrottled", "ApplicationThrottled", true)]
    [InlineData(503, "ServiceNotAvailable", "ServiceNotAvailable", true)]
    [InlineData(504, null, "Http504", true)]
    [InlineData(500, "ErrorInternalServerTransientError", "ErrorInternalServerTransientError", true)]
    [InlineData(403, "ErrorAccessDenied", "ErrorAccessDenied", false)]
    [InlineData(404, "MailboxNotEnabledForRESTAPI", "MailboxNotEnabledForRESTAPI", false)]
    [InlineData(400, "not a code: x@example.org", "Http400", false)]
    [InlineData(403, null, "Http403", false)]
    [InlineData(200, null, "NetworkInvalidResponse", true)]
    public async Task A_refusal_has_a_code_and_says_whether_to_try_again(int status, string? said, string code, bool retryable)
    {
        await using var rig = await GraphRig.StartAsync();
        rig.Graph.Behaviour.Refusals.Enqueue(new Refusal(status, said));

        var refusal = await rig.RefusalOfAsync(PlannedMeetings.OfS01());

        Assert.Equal((code, retryable), (refusal.Code, refusal.Retryable));
        Assert.Single(rig.Graph.Calls);
    }

    [Theory]
    [InlineData("17", 17)]
    [InlineData("Fri, 20 Nov 2026 08:02:30 GMT", 150)]
    [InlineData("Fri, 20 Nov 2026 07:00:00 GMT", 0)]
    [InlineData("soon", null)]
    [InlineData(null, null)]
    public async Task A_wait_that_was_asked_for_is_passed_on_in_both_its_forms(string? retryAfter, int? seconds)
    {
        await using var rig = await GraphRig.StartAsync();
        rig.Graph.Behaviour.Refusals.Enqueue(
            new Refusal(429, "ApplicationThrottled", RetryAfter: retryAfter, Date: "Fri, 20 Nov 2026 08:00:00 GMT"));

        var refusal = await rig.RefusalOfAsync(PlannedMeetings.OfS01());

        Assert.Equal(seconds, refusal.RetryAfter?.TotalSeconds);
    }

    [Fact]
    public async Task A_throttled_creation_succeeds_at_the_next_try()
    {
        await using var rig = await GraphRig.StartAsync();
        rig.Graph.Behaviour.Refusals.Enqueue(new Refusal(429, "ApplicationThrottled", RetryAfter: "1"));

        await rig.RefusalOfAsync(PlannedMeetings.OfS01());
        rig.Clock.Pass(TimeSpan.FromSeconds(1));
        await rig.CreateAsync(PlannedMeetings.OfS01());

        Assert.Equal(3, rig.Mailbox.Invitations.Count);
    }

    [Fact]
    public async Task A_mailbox_that_asks_for_a_pause_is_left_alone_by_everybody_until_it_is_over()
    {
        await using var rig = await GraphRig.StartAsync();
        var request = PlannedMeetings.OfS01();
        rig.Graph.Behaviour.Refusals.Enqueue(new Refusal(429, "ApplicationThrottled", RetryAfter: "90"));
        await rig.RefusalOfAsync(request);
        rig.Clock.Pass(TimeSpan.FromSeconds(30));

        var refusals = new[]
        {
            await rig.RefusalOfAsync(request),
            await Assert.ThrowsAsync<CalendarException>(() => rig.FreeBusy.ReadAsync(
                request.Group, ["x@police.example.org"], new(Instant.FromUtc(2026, 12, 1, 8, 0), Instant.FromUtc(2026, 12, 1, 9, 0)), default)),
        };

        Assert.All(refusals, refusal => Assert.Equal((true, 60), (refusal.Retryable, refusal.RetryAfter?.TotalSeconds)));
        Assert.Single(rig.Graph.Calls);
        rig.Clock.Pass(TimeSpan.FromSeconds(60));
        await rig.CreateAsync(request);
        Assert.Single(rig.Mailbox.Events);
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_has_a_clear_code()
    {
        await using var rig = await GraphRig.StartAsync();

        var unknown = await rig.RefusalOfAsync(PlannedMeetings.OfS01(mailbox: "gpo-s99@police.example.org"));
        var none = await rig.RefusalOfAsync(PlannedMeetings.OfS01(mailbox: null));

        Assert.Equal(("ErrorInvalidUser", false), (unknown.Code, unknown.Retryable));
        Assert.Equal(("NoMailbox", false), (none.Code, none.Retryable));
    }

    [Fact]
    public async Task Nothing_personal_is_in_what_is_thrown_or_logged()
    {
        await using var rig = await GraphRig.StartAsync();
        await rig.CreateAsync(PlannedMeetings.OfS01(number: 1));

        var refusal = await rig.RefusalOfAsync(PlannedMeetings.OfS01(mailbox: "gpo-s99@police.example.org"));

        Assert.NotEmpty(rig.Log.Lines);
        var told = string.Join('\n', rig.Log.Lines.Append(refusal.ToString()));
        Assert.DoesNotContain("@", told, StringComparison.Ordinal);
        Assert.DoesNotContain("invalid", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Modèle", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_is_to_be_tried_again()
    {
        await using var rig = await GraphRig.StartAsync();
        await rig.Graph.StopAsync();

        Assert.True((await rig.RefusalOfAsync(PlannedMeetings.OfS01())).Retryable);
    }

    [Fact]
    public async Task Who_gives_up_waiting_gets_a_cancellation_and_no_refusal()
    {
        await using var rig = await GraphRig.StartAsync();
        using var giveUp = new CancellationTokenSource();
        rig.Graph.Behaviour.Hold = new TaskCompletionSource().Task.WaitAsync(giveUp.Token);

        var creating = rig.Calendar.SyncAsync(PlannedMeetings.OfS01(), giveUp.Token);
        await rig.Graph.Entered.WaitAsync();
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => creating);
    }
}

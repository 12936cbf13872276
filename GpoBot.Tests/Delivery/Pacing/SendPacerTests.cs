using GpoBot.Web.Delivery.Pacing;

namespace GpoBot.Tests.Delivery.Pacing;

/// <summary>What leaves keeps the channel's limits, and uses what they allow.</summary>
public sealed class SendPacerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_tenant_gets_nearly_all_it_takes_and_never_more_in_a_second_however_jumbled_on_the_way(int seed)
    {
        var random = new Random(seed);
        using var rig = new PaceRig(late: () => TimeSpan.FromMilliseconds(4 * random.NextDouble()));
        List<TimeSpan> arrived = [];
        for (var n = 0; n < 1000; n++) arrived.Add(await rig.SendAsync($"a:{n}") + TimeSpan.FromMilliseconds(25 * random.NextDouble()));

        Assert.InRange(PaceRig.Most(arrived, TimeSpan.FromSeconds(1)), 45, 50);
        Assert.InRange(999 / (arrived.Max() - arrived.Min()).TotalSeconds, 47.5, 48.5);
    }

    [Fact]
    public async Task A_conversation_takes_several_at_once_and_all_its_windows_hold()
    {
        using var rig = new PaceRig();
        List<TimeSpan> left = [];
        for (var n = 0; n < 300; n++) left.Add(await rig.SendAsync("a:1"));

        foreach (var window in SendWindow.Published) Assert.InRange(PaceRig.Most(left, window.Span), 1, window.Most);
        Assert.True(left[6] - left[0] < TimeSpan.FromSeconds(1));
        Assert.InRange(left[^1].TotalSeconds, 120, 160);
    }

    [Fact]
    public async Task The_hour_of_a_conversation_holds_too()
    {
        using var rig = new PaceRig(new DeliveryOptions { ConversationWindows = [SendWindow.Published[^1]] });
        List<TimeSpan> left = [];
        for (var n = 0; n < 4000; n++) left.Add(await rig.SendAsync("a:1"));
        Assert.Equal(1800, PaceRig.Most(left, TimeSpan.FromHours(1)));
    }

    [Fact]
    public async Task Who_would_wait_long_for_one_conversation_makes_room_and_the_others_go_on()
    {
        using var rig = new PaceRig();
        for (var n = 0; n < 60; n++) await rig.SendAsync("a:1");
        var held = await Assert.ThrowsAsync<HeldBackException>(() => rig.Pacer.WaitAsync("tenant", "a:1", default));
        Assert.InRange(held.Wait.TotalSeconds, 3, 30.2);
        var before = rig.Clock.Now;
        await rig.Pacer.WaitAsync("tenant", "a:2", default);
        Assert.True(rig.Clock.Now - before < TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_reply_goes_ahead_and_those_who_wait_make_up_for_it()
    {
        using var rig = new PaceRig();
        await rig.SendAsync("a:0");
        var before = rig.Clock.Now;
        for (var n = 0; n < 10; n++) await rig.Pacer.CountAsync("tenant", $"a:{n}", default);
        Assert.Equal(before, rig.Clock.Now);
        await rig.SendAsync("a:20");
        Assert.InRange((rig.Clock.Now - before).TotalMilliseconds, 195, 240);
    }

    [Fact]
    public async Task A_reply_waits_for_its_own_conversation_but_not_longer_than_a_person_would()
    {
        using var rig = new PaceRig();
        rig.Pacer.Throttled("tenant", "a:1", TimeSpan.FromMinutes(5));
        var before = rig.Clock.Now;
        await rig.Pacer.CountAsync("tenant", "a:1", default);
        Assert.Equal(TimeSpan.FromSeconds(2), rig.Clock.Now - before);
    }

    [Fact]
    public async Task A_refused_conversation_pauses_and_the_rest_of_the_tenant_does_not()
    {
        using var rig = new PaceRig();
        rig.Pacer.Throttled("tenant", "a:1", TimeSpan.FromMinutes(5));
        var held = await Assert.ThrowsAsync<HeldBackException>(() => rig.Pacer.WaitAsync("tenant", "a:1", default));
        Assert.Equal(TimeSpan.FromMinutes(5), held.Wait);
        await rig.Pacer.WaitAsync("tenant", "a:2", default);
        Assert.Equal(1, rig.Metrics.Totals["throttled"]);
    }

    [Fact]
    public async Task Several_refusals_in_short_order_are_of_the_tenant_which_waits_but_is_not_silenced_for_hours()
    {
        using var rig = new PaceRig();
        foreach (var conversation in new[] { "a:1", "a:2", "a:3" }) rig.Pacer.Throttled("tenant", conversation, TimeSpan.FromHours(2));
        var held = await Assert.ThrowsAsync<HeldBackException>(() => rig.Pacer.WaitAsync("tenant", "a:4", default));
        Assert.Equal(TimeSpan.FromMinutes(1), held.Wait);
        await rig.Pacer.WaitAsync("another", "a:5", default);
        rig.Clock.Pass(held.Wait);
        await rig.Pacer.WaitAsync("tenant", "a:4", default);
    }

    [Fact]
    public async Task A_short_pause_of_the_tenant_is_waited_for()
    {
        using var rig = new PaceRig();
        foreach (var conversation in new[] { "a:1", "a:2", "a:3" }) rig.Pacer.Throttled("tenant", conversation, TimeSpan.FromSeconds(2));
        await rig.Pacer.WaitAsync("tenant", "a:4", default);
        Assert.Equal(TimeSpan.FromSeconds(2), rig.Clock.Now);
    }

    [Fact]
    public async Task Refusals_far_apart_are_each_of_their_conversation()
    {
        using var rig = new PaceRig();
        foreach (var conversation in new[] { "a:1", "a:2", "a:3" })
        {
            rig.Pacer.Throttled("tenant", conversation, TimeSpan.FromMinutes(1));
            rig.Clock.Pass(TimeSpan.FromSeconds(6));
        }
        var before = rig.Clock.Now;
        await rig.Pacer.WaitAsync("tenant", "a:4", default);
        Assert.Equal(before, rig.Clock.Now);
    }
}

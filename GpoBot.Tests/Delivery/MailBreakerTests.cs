using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Delivery;

namespace GpoBot.Tests.Delivery;

/// <summary>When mail is held back, and when one is let through to see.</summary>
public sealed class MailBreakerTests
{
    private const string Ours = "gpo-s01@example.org";
    private const string Theirs = "gpo-s02@example.org";
    private readonly JumpingClock _clock = new();
    private readonly MailBreaker _breaker;

    public MailBreakerTests() => _breaker = new MailBreaker(_clock);

    [Fact]
    public void After_three_failures_in_a_row_all_mail_waits_half_a_minute_and_then_one_is_let_through()
    {
        Fail(Ours, MailTrouble.Relay, 2);
        Assert.Null(_breaker.Enter(Ours));
        Fail(Ours, MailTrouble.Relay, 1);

        Assert.Equal(TimeSpan.FromSeconds(30), _breaker.Enter(Theirs));
        Pass(30);
        Assert.Null(_breaker.Enter(Theirs));
        Assert.Equal(TimeSpan.FromSeconds(30), _breaker.Enter(Ours));
        _breaker.Arrived(Theirs);
        Assert.Null(_breaker.Enter(Ours));
        Assert.Null(_breaker.Enter(Ours));
    }

    [Fact]
    public void While_nothing_leaves_it_is_tried_ever_more_rarely_down_to_every_five_minutes()
    {
        Fail(Ours, MailTrouble.Relay, 3);
        foreach (var (before, after) in new[] { (30, 60), (60, 120), (120, 240), (240, 300), (300, 300) })
        {
            Pass(before);
            Assert.Null(_breaker.Enter(Ours));
            Assert.Equal(TimeSpan.FromSeconds(after), _breaker.Refused(Ours, MailTrouble.Relay));
        }
    }

    [Fact]
    public void Mails_that_were_on_their_way_already_do_not_prolong_it()
    {
        Fail(Ours, MailTrouble.Relay, 40);
        Assert.Equal(TimeSpan.FromSeconds(30), _breaker.Enter(Ours));
    }

    [Fact]
    public void A_probe_of_which_nothing_is_heard_is_followed_by_another()
    {
        Fail(Ours, MailTrouble.Relay, 3);
        Pass(30);
        Assert.Null(_breaker.Enter(Ours));
        Pass(89);
        Assert.Equal(TimeSpan.FromSeconds(1), _breaker.Enter(Ours));
        Pass(1);
        Assert.Null(_breaker.Enter(Ours));
    }

    [Fact]
    public void A_mailbox_without_rights_holds_back_its_own_mail_only()
    {
        Fail(Ours, MailTrouble.Mailbox, 3);
        Assert.NotNull(_breaker.Enter(Ours));
        Assert.Null(_breaker.Enter(Theirs));
    }

    [Theory]
    [InlineData(MailTrouble.Message)]
    [InlineData(MailTrouble.Mailbox)]
    public void A_relay_that_refuses_one_thing_has_been_reached(MailTrouble trouble)
    {
        Fail(Ours, MailTrouble.Relay, 2);
        _breaker.Refused(Theirs, trouble);
        Fail(Ours, MailTrouble.Relay, 2);
        Assert.Null(_breaker.Enter(Ours));
    }

    private void Fail(string mailbox, MailTrouble trouble, int times)
    {
        for (var time = 0; time < times; time++) _breaker.Refused(mailbox, trouble);
    }

    private void Pass(int seconds) => _clock.Passed += TimeSpan.FromSeconds(seconds);
}

using GpoBot.Core.Ports;
using GpoBot.Tests.Calendar;
using GpoBot.Tests.Calendar.Graph;
using GpoBot.Tests.Drivers.FakeGraph;
using GpoBot.Web.Calendar;
using NodaTime;

namespace GpoBot.Tests.Mail;

/// <summary>Mail from the mailbox of the group through Microsoft Graph.</summary>
public sealed class GraphMailerTests : IAsyncLifetime
{
    private static readonly MailMessageContent Reminder = Mails.Reminder with { From = PlannedMeetings.Mailbox };
    private GraphRig _rig = null!;

    public async Task InitializeAsync() => _rig = await GraphRig.StartAsync();

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact, Trait("Speed", "Slow")]
    public async Task A_mail_client_reads_what_was_meant()
    {
        await _rig.Mailer.SendAsync(Reminder, default);

        var sent = Assert.Single(_rig.Mailbox.Mails);
        var read = await Mails.ReadAsync(sent.Text);
        Assert.Equal((Reminder.To, Reminder.To), (sent.To, read.To));
        Assert.Equal((Reminder.Subject, Mails.BodyAsRead), (read.Subject, read.Text.TrimEnd()));
        Assert.Equal(("<effect-R-S01-24-P02@police.example.org>", "2026-11-20T08:00:00.000Z"), (read.Id, read.Date));
        Assert.Equal("auto-generated", read.Headers["auto-submitted"]);
    }

    [Fact, Trait("Speed", "Slow")]
    public async Task An_invitation_comes_out_whole()
    {
        var calendar = IcsWriter.Write(new Invitation(PlannedMeetings.OfS01(), InvitationMethod.Cancel, Instant.FromUtc(2026, 11, 20, 8, 0)));
        await _rig.Mailer.SendAsync(Reminder with { CalendarFile = calendar }, default);

        var read = await Mails.ReadAsync(Assert.Single(_rig.Mailbox.Mails).Text);
        Assert.Equal(new ReadPart("text/calendar", "CANCEL", calendar.ReplaceLineEndings("\n")), Assert.Single(read.Parts));
    }

    [Theory]
    [InlineData(400, "ErrorInvalidRecipients", true, MailTrouble.Message)]
    [InlineData(413, "ErrorMessageSizeExceeded", true, MailTrouble.Message)]
    [InlineData(403, "ErrorAccessDenied", false, MailTrouble.Mailbox)]
    [InlineData(403, "ErrorSendAsDenied", false, MailTrouble.Mailbox)]
    [InlineData(404, "ErrorInvalidUser", false, MailTrouble.Mailbox)]
    [InlineData(404, "MailboxNotEnabledForRESTAPI", false, MailTrouble.Mailbox)]
    [InlineData(500, "ErrorInternalServerError", false, MailTrouble.Relay)]
    [InlineData(503, null, false, MailTrouble.Relay)]
    public async Task A_refusal_is_for_good_when_the_message_is_wrong_and_for_now_when_rights_or_service_are(
        int status, string? code, bool permanent, MailTrouble about)
    {
        _rig.Graph.Behaviour.Refusals.Enqueue(new Refusal(status, code));

        var refusal = await Assert.ThrowsAsync<MailException>(() => _rig.Mailer.SendAsync(Reminder, default));

        Assert.Equal((code ?? "Http503", permanent, about), (refusal.Code, refusal.Permanent, refusal.About));
        await _rig.Mailer.SendAsync(Reminder, default);
        Assert.Single(_rig.Mailbox.Mails);
    }

    [Fact]
    public async Task A_mailbox_that_asks_for_a_pause_is_left_alone_by_mail_and_calendar()
    {
        _rig.Graph.Behaviour.Refusals.Enqueue(new Refusal(429, "ApplicationThrottled", RetryAfter: "90"));
        var refusal = await Assert.ThrowsAsync<MailException>(() => _rig.Mailer.SendAsync(Reminder, default));
        Assert.Equal((false, TimeSpan.FromSeconds(90)), (refusal.Permanent, refusal.RetryAfter));

        var calls = _rig.Graph.Calls.Count;
        await Assert.ThrowsAsync<MailException>(() => _rig.Mailer.SendAsync(Reminder, default));
        Assert.True((await _rig.RefusalOfAsync(PlannedMeetings.OfS01())).Retryable);
        Assert.Equal(calls, _rig.Graph.Calls.Count);

        _rig.Clock.Pass(TimeSpan.FromSeconds(90));
        await _rig.Mailer.SendAsync(Reminder, default);
        Assert.Single(_rig.Mailbox.Mails);
    }

    [Fact]
    public async Task Many_messages_at_once_are_never_more_than_four_in_the_mailbox()
    {
        await Task.WhenAll(Enumerable.Range(0, 30).Select(n => _rig.Mailer.SendAsync(Reminder with { MessageId = $"m{n}" }, default)));
        Assert.Equal(30, _rig.Mailbox.Mails.Count);
        Assert.InRange(_rig.Mailbox.MostInFlight, 1, 4);
    }

    [Fact]
    public async Task An_answer_that_was_lost_brings_the_message_twice_under_one_id()
    {
        _rig.Graph.Behaviour.LoseAnswers(1);
        Assert.False((await Assert.ThrowsAsync<MailException>(() => _rig.Mailer.SendAsync(Reminder, default))).Permanent);
        await _rig.Mailer.SendAsync(Reminder, default);

        Assert.Equal(2, _rig.Mailbox.Mails.Count);
        Assert.All(_rig.Mailbox.Mails, sent => Assert.Contains("<effect-R-S01-24-P02@police.example.org>", sent.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("")]
    public async Task An_address_that_is_none_is_not_even_asked_about(string to)
    {
        var refusal = await Assert.ThrowsAsync<MailException>(() => _rig.Mailer.SendAsync(Reminder with { To = to }, default));
        Assert.Equal(("InvalidMessage", true, 0), (refusal.Code, refusal.Permanent, _rig.Graph.Calls.Count));
    }
}

using System.Globalization;
using GpoBot.Core.Ports;
using GpoBot.Tests.Calendar;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Calendar;
using GpoBot.Web.Mail;
using NodaTime;

namespace GpoBot.Tests.Mail;

/// <summary>Mail over a real connection to a strict relay.</summary>
public sealed class SmtpMailerTests : IAsyncLifetime
{
    private readonly SmtpRelay _relay = SmtpRelay.Start();
    private IMailer _mailer = null!;

    public Task InitializeAsync()
    {
        _mailer = Mailer(new SmtpOptions { Host = "127.0.0.1", Port = _relay.Port.ToString(CultureInfo.InvariantCulture), StartTls = "false" });
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _relay.DisposeAsync();

    [Fact, Trait("Speed", "Slow")]
    public async Task A_mail_client_reads_what_was_meant()
    {
        await _mailer.SendAsync(Mails.Reminder, default);

        var taken = Assert.Single(_relay.Taken);
        var read = await Mails.ReadAsync(taken.Text);
        Assert.Equal((Mails.Reminder.From, Mails.Reminder.To), (taken.From, taken.To));
        Assert.Equal((Mails.Reminder.From, Mails.Reminder.To, Mails.Reminder.ToName), (read.From, read.To, read.ToName));
        Assert.Equal((Mails.Reminder.Subject, Mails.BodyAsRead), (read.Subject, read.Text.ReplaceLineEndings("\n").TrimEnd()));
        Assert.Equal("<effect-R-S01-24-P02@police.example.org>", read.Id);
        Assert.Equal("auto-generated", read.Headers["auto-submitted"]);
        Assert.Empty(_relay.Faults);
    }

    [Fact, Trait("Speed", "Slow")]
    public async Task An_invitation_comes_out_whole()
    {
        var calendar = IcsWriter.Write(new Invitation(PlannedMeetings.OfS01(), InvitationMethod.Request, Instant.FromUtc(2026, 11, 20, 8, 0)));
        await _mailer.SendAsync(Mails.Reminder with { CalendarFile = calendar }, default);

        var read = await Mails.ReadAsync(Assert.Single(_relay.Taken).Text);
        Assert.Equal(new ReadPart("text/calendar", "REQUEST", calendar.ReplaceLineEndings("\n")), Assert.Single(read.Parts));
        Assert.Empty(_relay.Faults);
    }

    [Theory]
    [InlineData("RCPT", "550 5.1.1 User unknown", "Smtp550", true, MailTrouble.Message)]
    [InlineData("RCPT", "550 No such user", "Smtp550", true, MailTrouble.Message)]
    [InlineData("RCPT", "553 5.1.3 Bad address", "Smtp553", true, MailTrouble.Message)]
    [InlineData(".", "554 5.6.0 Malformed", "Smtp554", true, MailTrouble.Message)]
    [InlineData(".", "552 5.3.4 Too big", "Smtp552", true, MailTrouble.Message)]
    [InlineData("RCPT", "450 4.2.1 Greylisted", "Smtp450", false, MailTrouble.Message)]
    [InlineData("RCPT", "452 4.2.2 Mailbox full", "Smtp452", false, MailTrouble.Message)]
    [InlineData("RCPT", "550 5.7.1 Relaying denied", "Smtp550", false, MailTrouble.Mailbox)]
    [InlineData("MAIL", "550 5.7.60 Not allowed to send as this sender", "Smtp550", false, MailTrouble.Mailbox)]
    [InlineData("MAIL", "553 5.1.8 Sender domain does not exist", "Smtp553", false, MailTrouble.Mailbox)]
    [InlineData("DATA", "451 4.3.0 Try later", "Smtp451", false, MailTrouble.Relay)]
    [InlineData(".", "554 5.7.1 Refused by policy", "Smtp554", false, MailTrouble.Mailbox)]
    [InlineData("", "421 4.3.2 Not now", "Smtp421", false, MailTrouble.Relay)]
    [InlineData("", "554 No service here", "Smtp554", false, MailTrouble.Mailbox)]
    public async Task A_refusal_is_for_good_when_the_message_is_wrong_and_for_now_when_anything_else_is(
        string at, string answer, string code, bool permanent, MailTrouble about)
    {
        _relay.Instead = word => word == at ? answer : null;

        var refusal = await Assert.ThrowsAsync<MailException>(() => _mailer.SendAsync(Mails.Reminder, default));

        Assert.Equal((code, permanent, about), (refusal.Code, refusal.Permanent, refusal.About));
        Assert.Empty(_relay.Taken);
        Assert.Empty(_relay.Faults);
    }

    [Theory]
    [InlineData("")]
    [InlineData("EHLO")]
    [InlineData("MAIL")]
    [InlineData("RCPT")]
    [InlineData("DATA")]
    [InlineData(".")]
    public async Task A_connection_that_breaks_is_tried_again(string at)
    {
        _relay.Instead = word => word == at ? "" : null;

        var refusal = await Assert.ThrowsAsync<MailException>(() => _mailer.SendAsync(Mails.Reminder, default));

        Assert.Equal(("SmtpUnreached", false, MailTrouble.Relay), (refusal.Code, refusal.Permanent, refusal.About));
        _relay.Instead = _ => null;
        await _mailer.SendAsync(Mails.Reminder, default);
        Assert.Single(_relay.Taken);
    }

    [Fact]
    public async Task An_answer_that_was_lost_brings_the_message_twice_under_one_id()
    {
        _relay.Instead = word => word == "taken" ? "" : null;
        await Assert.ThrowsAsync<MailException>(() => _mailer.SendAsync(Mails.Reminder, default));
        _relay.Instead = _ => null;
        await _mailer.SendAsync(Mails.Reminder, default);

        Assert.Equal(2, _relay.Taken.Count);
        Assert.All(_relay.Taken, taken => Assert.Contains("<effect-R-S01-24-P02@police.example.org>", taken.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_relay_without_encryption_gets_nothing_when_encryption_is_asked_for()
    {
        var strict = Mailer(new SmtpOptions
        {
            Host = "127.0.0.1", Port = _relay.Port.ToString(CultureInfo.InvariantCulture), StartTls = "true", User = "gpobot", Password = "secret",
        });

        Assert.Equal("SmtpUnreached", (await Assert.ThrowsAsync<MailException>(() => strict.SendAsync(Mails.Reminder, default))).Code);
        Assert.Empty(_relay.Taken);
        Assert.Empty(_relay.Faults);
    }

    [Fact]
    public async Task A_relay_that_is_not_there_is_a_passing_refusal()
    {
        await _relay.DisposeAsync();
        var refusal = await Assert.ThrowsAsync<MailException>(() => _mailer.SendAsync(Mails.Reminder, default));
        Assert.Equal(("SmtpUnreached", false, MailTrouble.Relay), (refusal.Code, refusal.Permanent, refusal.About));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("élodie@example.org")]
    public async Task An_address_that_no_relay_takes_is_not_even_offered(string to)
    {
        var refusal = await Assert.ThrowsAsync<MailException>(() => _mailer.SendAsync(Mails.Reminder with { To = to }, default));
        Assert.Equal(("InvalidMessage", true, 0), (refusal.Code, refusal.Permanent, _relay.Visits));
    }

    private static SmtpMailer Mailer(SmtpOptions options) => new(options);
}

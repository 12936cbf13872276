using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Messages;
using NodaTime;

namespace GpoBot.Web.Delivery;

/// <summary>The way to a person by e-mail, from the mailbox of the group.</summary>
public sealed class MailChannel(IMailer mailer, MeetingInvitations invitations, MailLinks links)
{
    public async Task<Ending> SendAsync(
        Effect effect, Gpo gpo, Contact recipient, OutgoingMessage message, Instant now, CancellationToken cancellation)
    {
        if (gpo.Group.Mailbox is not { } from) return new Ending(EffectState.Unreachable, Error: "NoMailbox");
        try
        {
            var files = invitations.FilesFor(gpo, message.Meetings);
            var body = MailText.WithLinks(message.Body, await links.LinesAsync(gpo, recipient, message.Asks, now, cancellation));
            var mail = new MailMessageContent($"{gpo.Id}.{effect.Id}", from, recipient.Email, recipient.FullName, message.Subject, body);
            if (files.Count == 0) await mailer.SendAsync(mail, cancellation);
            // A calendar program takes one event a message (RFC 5546): a series leaves as one message for each date.
            foreach (var (meetingId, file) in files)
                await mailer.SendAsync(mail with { MessageId = $"{mail.MessageId}.{meetingId}", CalendarFile = file }, cancellation);
            return new Ending(EffectState.Sent, Channel.Email);
        }
        catch (MailException refusal)
        {
            return refusal.Permanent ? new Ending(EffectState.Unreachable, Error: refusal.Code) : Ending.Later(refusal.Code, refusal.RetryAfter);
        }
    }
}

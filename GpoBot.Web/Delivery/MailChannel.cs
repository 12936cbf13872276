using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Messages;
using GpoBot.Dialogs.Texts.English;
using GpoBot.Web.Records;
using NodaTime;

namespace GpoBot.Web.Delivery;

/// <summary>The way to a person by e-mail, from the mailbox of the group.</summary>
public sealed class MailChannel(IMailer mailer, MeetingInvitations invitations, MailLinks links, MailBreaker breaker)
{
    public async Task<Ending> SendAsync(
        Effect effect, Gpo gpo, Contact recipient, OutgoingMessage message, Instant now, CancellationToken cancellation)
    {
        if (gpo.Group.Mailbox is not { } from) return new Ending(EffectState.Unreachable, Error: "NoMailbox");
        if (breaker.Enter(from) is { } wait) return Held(effect, wait, now) with { IsOwnTrouble = breaker.IsOfMailbox(from) };
        try
        {
            var files = invitations.FilesFor(gpo, message.Meetings);
            var body = MailText.WithLinks(message.Body, await links.LinesAsync(gpo, recipient, message.Asks, now, cancellation));
            var mail = new MailMessageContent($"{gpo.Id}.{effect.Id}", from, recipient.Email, recipient.FullName,
                Spoken.In(recipient.Language, message.Subject), Spoken.In(recipient.Language, body))
            {
                Document = message.Record is { } record ? RecordFile.Of(gpo, record) : null,
            };
            if (files.Count == 0) await mailer.SendAsync(mail, cancellation);
            // A calendar program takes one event a message (RFC 5546): a series leaves as one message for each date.
            foreach (var (meetingId, file) in files)
                await mailer.SendAsync(mail with { MessageId = $"{mail.MessageId}.{meetingId}", CalendarFile = file }, cancellation);
            breaker.Arrived(from);
            return new Ending(EffectState.Sent, Channel.Email);
        }
        catch (MailException refusal)
        {
            var pause = breaker.Refused(from, refusal.About);
            return refusal.Permanent ? new Ending(EffectState.Unreachable, Error: refusal.Code)
                : Ending.Later(refusal.Code, refusal.RetryAfter > pause ? refusal.RetryAfter : pause ?? refusal.RetryAfter) with
                {
                    WayIsShut = refusal.About != MailTrouble.Message, IsOwnTrouble = refusal.About == MailTrouble.Mailbox,
                };
        }
        catch (OperationCanceledException)
        {
            // Cut off after a long time: three of them in a row are no chance.
            breaker.Refused(from, MailTrouble.Relay);
            throw;
        }
    }

    /// <summary>
    /// Put off without being stored again each time; but the first time is, for from then on it is counted how long it waits, and so is
    /// the last.
    /// </summary>
    private static Ending Held(Effect effect, TimeSpan wait, Instant now) => Ending.Later("MailHeldBack", wait) with
    {
        WayIsShut = true,
        HeldBack = effect.FirstTriedAt is null || EffectEnd.HasWaitedEnough(effect, now) ? null : wait,
    };
}

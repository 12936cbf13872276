using GpoBot.Connector.Client;
using GpoBot.Connector.Schema;
using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Core.Reminders;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Feeds;
using GpoBot.Dialogs.Messages;
using GpoBot.Dialogs.Turns;
using NodaTime;

namespace GpoBot.Web.Delivery;

/// <summary>
/// Brings a message to a person: in Teams where a conversation is open, else by e-mail. Whoever has blocked GpoBot is written
/// to by e-mail until they show up again.
/// </summary>
public sealed partial class MessageDelivery(
    IConversations conversations, ConversationClient client, IMailer mailer, MeetingInvitations invitations, RetryPlan retries,
    FeedLinks feeds, ILogger<MessageDelivery> logger)
{
    public async Task<Ending> RunAsync(
        Effect effect, Gpo gpo, IReadOnlyList<Meeting> meetings, Instant now, CancellationToken cancellation)
    {
        if (gpo.FindContact(effect.Recipient) is not { Active: true } recipient) return Ending.Dropped;
        List<Commitment> commitments = [.. Wanted(effect, gpo, now).Select(gpo.FindCommitment).OfType<Commitment>()];
        var link = effect.Topic == MessageTopics.FeedLink ? feeds.New() : null;
        var subject = new MessageSubject(effect, gpo, recipient, meetings, commitments, now) { FeedLink = link };
        if (MessageWriter.Write(subject) is not { } message) return Ending.Dropped;

        var ending = await SendAsync(effect, gpo, recipient, message, cancellation);
        // Kept once it is on its way: a message that reaches nobody leaves the person the address they have.
        if (link is not null && ending.State == EffectState.Sent) await feeds.KeepAsync(recipient.Email, link, now, cancellation);
        return ending;
    }

    private async Task<Ending> SendAsync(Effect effect, Gpo gpo, Contact recipient, OutgoingMessage message, CancellationToken cancellation)
    {
        var conversation = await conversations.FindAsync(recipient.Email, cancellation);
        if (conversation is null or { Blocked: true }) return await ByMailAsync(effect, gpo, recipient, message, cancellation);
        if (await InTeamsAsync(conversation, message, retries.IsLast(effect.Attempts + 1), cancellation) is { } done) return done;
        var mailed = await ByMailAsync(effect, gpo, recipient, message, cancellation);
        return mailed with { LeftTeams = (await conversations.FindAsync(recipient.Email, cancellation)) is { Blocked: true } };
    }

    // Of several commitments asked about, some may have been answered while the message waited.
    private static IReadOnlyList<string> Wanted(Effect effect, Gpo gpo, Instant now) =>
        effect.Topic is MessageTopics.CommitmentNews or MessageTopics.CommitmentOverdue
            ? SendingCheck.WantedSubjects(effect, gpo, now)
            : effect.SubjectIds;

    /// <summary>Null when Teams refused for good, and another way is to be taken.</summary>
    private async Task<Ending?> InTeamsAsync(
        KnownConversation conversation, OutgoingMessage message, bool lastTry, CancellationToken cancellation)
    {
        try
        {
            var activity = ReplyActivity.Of(ReplyMessage.OfCard(message.Card, message.Summary));
            await client.SendAsync(conversation.Reference, activity, cancellation);
            return new Ending(EffectState.Sent, Channel.Teams);
        }
        catch (ConnectorException refusal) when (refusal.Unreachable)
        {
            await conversations.SaveAsync(conversation with { Blocked = true }, cancellation);
            return null;
        }
        catch (ConnectorException refusal) when (refusal.Retryable && !lastTry)
        {
            return Ending.Later(refusal.Code ?? ((int)refusal.Status).ToString(null, null), refusal.RetryAfter);
        }
        catch (ConnectorException refusal)
        {
            // Teams will not take it, or not in time: what is to be said is said by e-mail.
            Log.Refused(logger, (int)refusal.Status, refusal.Code);
            return null;
        }
    }

    private async Task<Ending> ByMailAsync(
        Effect effect, Gpo gpo, Contact recipient, OutgoingMessage message, CancellationToken cancellation)
    {
        if (gpo.Group.Mailbox is not { } from) return new Ending(EffectState.Unreachable, Error: "NoMailbox");
        try
        {
            var files = invitations.FilesFor(gpo, message.Meetings);
            var mail = new MailMessageContent(
                $"{gpo.Id}.{effect.Id}", from, recipient.Email, recipient.FullName, message.Subject, message.Body);
            if (files.Count == 0) await mailer.SendAsync(mail, cancellation);
            // A calendar program takes one event a message (RFC 5546): a series leaves as one message for each date.
            foreach (var (meetingId, file) in files)
                await mailer.SendAsync(mail with { MessageId = $"{mail.MessageId}.{meetingId}", CalendarFile = file }, cancellation);
            return new Ending(EffectState.Sent, Channel.Email);
        }
        catch (MailException refusal)
        {
            return refusal.Permanent ? new Ending(EffectState.Unreachable, Error: refusal.Code) : Ending.Later(refusal.Code, null);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(23, LogLevel.Warning, "Teams refused a message for good ({Status} {Code}): it leaves by e-mail")]
        public static partial void Refused(ILogger logger, int status, string? code);
    }
}

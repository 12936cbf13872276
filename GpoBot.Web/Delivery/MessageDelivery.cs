using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Reminders;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Feeds;
using GpoBot.Dialogs.Messages;
using NodaTime;

namespace GpoBot.Web.Delivery;

/// <summary>
/// Brings a message to a person: in Teams where a conversation is open, else by e-mail. Whoever has blocked GpoBot is written
/// to by e-mail until they show up again.
/// </summary>
public sealed class MessageDelivery(
    IConversations conversations, TeamsChannel teams, MailChannel mail, RetryPlan retries, FeedLinks feeds)
{
    public async Task<Ending> RunAsync(
        Effect effect, Gpo gpo, IReadOnlyList<Meeting> meetings, Instant now, CancellationToken cancellation)
    {
        if (gpo.FindContact(effect.Recipient) is not { Active: true } recipient) return Ending.Dropped;
        List<Commitment> commitments = [.. Wanted(effect, gpo, now).Select(gpo.FindCommitment).OfType<Commitment>()];
        var link = effect.Topic == MessageTopics.FeedLink ? feeds.New() : null;
        var subject = new MessageSubject(effect, gpo, recipient, meetings, commitments, now)
        {
            FeedLink = link, Reminders = SendingCheck.WantedReminders(effect, gpo, now),
        };
        if (MessageWriter.Write(subject) is not { } message) return Ending.Dropped;

        var ending = await SendAsync(effect, gpo, recipient, message, now, cancellation);
        // Kept once it is on its way: a message that reaches nobody leaves the person the address they have.
        if (link is not null && ending.State == EffectState.Sent) await feeds.KeepAsync(recipient.Email, link, now, cancellation);
        return ending;
    }

    private async Task<Ending> SendAsync(
        Effect effect, Gpo gpo, Contact recipient, OutgoingMessage message, Instant now, CancellationToken cancellation)
    {
        // Whoever asked on a page of the mails is answered where they are.
        if (effect.Topic == MessageTopics.LinkRenewed) return await mail.SendAsync(effect, gpo, recipient, message, now, cancellation);
        var conversation = await conversations.FindAsync(recipient.Email, cancellation);
        if (conversation is null or { Blocked: true }) return await mail.SendAsync(effect, gpo, recipient, message, now, cancellation);
        if (await teams.SendAsync(conversation, message, retries.IsLast(effect.Attempts + 1), cancellation) is { } done) return done;
        var mailed = await mail.SendAsync(effect, gpo, recipient, message, now, cancellation);
        return mailed with { LeftTeams = (await conversations.FindAsync(recipient.Email, cancellation)) is { Blocked: true } };
    }

    // Of several commitments asked about, some may have been answered while the message waited.
    private static IReadOnlyList<string> Wanted(Effect effect, Gpo gpo, Instant now) =>
        effect.Topic is MessageTopics.CommitmentNews or MessageTopics.CommitmentOverdue
            ? SendingCheck.WantedSubjects(effect, gpo, now)
            : effect.SubjectIds;
}

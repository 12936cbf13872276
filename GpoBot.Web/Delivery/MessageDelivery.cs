using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Reminders;
using GpoBot.Dialogs.Feeds;
using GpoBot.Dialogs.Messages;
using GpoBot.Web.Delivery.Bundles;
using NodaTime;

namespace GpoBot.Web.Delivery;

/// <summary>Writes a message and has it brought to the person, by the way they wish or by the one that is open.</summary>
public sealed class MessageDelivery(WaysToPeople ways, FeedLinks feeds, EffectRecords records, EffectProblems problems)
{
    /// <param name="company">What other GPOs remind the same person of, to be said in the same message.</param>
    public async Task<Ending> RunAsync(
        Effect effect, Gpo gpo, IReadOnlyList<Meeting> meetings, IReadOnlyList<BundlePart> company, Instant now, CancellationToken cancellation)
    {
        if (gpo.FindContact(effect.Recipient) is not { Active: true } recipient) return Ending.Dropped;
        var about = SendingCheck.WantedSubjects(effect, gpo, now);
        List<Commitment> commitments = [.. about.Select(gpo.FindCommitment).OfType<Commitment>()];
        if (effect.ReminderKeys.Count > 0) meetings = [.. meetings.Where(meeting => about.Contains(meeting.Id))];
        var link = effect.Topic == MessageTopics.FeedLink ? feeds.New() : null;
        var subject = new MessageSubject(effect, gpo, recipient, meetings, commitments, now)
        {
            FeedLink = link, Reminders = SendingCheck.WantedReminders(effect, gpo, now),
            Record = await records.FindAsync(effect, gpo, cancellation),
            Records = await records.LastAsync(effect, gpo, cancellation),
            Problems = await problems.FindAsync(effect, gpo, cancellation),
        };
        var (message, joined) = Write(subject, company, now);
        if (message is null) return Ending.Dropped;

        var ending = await ways.SendAsync(effect, gpo, recipient, message, now, cancellation);
        // Kept once it is on its way: a message that reaches nobody leaves the person the address they have.
        if (link is not null && ending.State == EffectState.Sent) await feeds.KeepAsync(recipient.Email, link, now, cancellation);
        return ending.State == EffectState.Sent ? ending with { Company = joined } : ending;
    }

    private static (OutgoingMessage? Message, IReadOnlyList<BundlePart> Joined) Write(
        MessageSubject own, IReadOnlyList<BundlePart> company, Instant now)
    {
        var others = company.Select(part => (Part: part, Subject: MessageSubject.OfReminders(
            part.Effect, part.Gpo, part.Recipient, SendingCheck.WantedReminders(part.Effect, part.Gpo, now), now)))
            .Where(other => MessageWriter.HasReminders(other.Subject)).ToList();
        return others.Count == 0
            ? (MessageWriter.Write(own), [])
            : (MessageWriter.WriteTogether([own, .. others.Select(other => other.Subject)]), [.. others.Select(other => other.Part)]);
    }
}

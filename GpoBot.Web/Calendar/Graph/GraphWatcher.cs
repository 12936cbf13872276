using System.Net;
using GpoBot.Core.Calendars;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Web.Hosting;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using NodaTime;
using Group = GpoBot.Core.Groups.Group;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>
/// What happens in the functional mailbox, read back: delta says which events changed, the organiser's event itself what it is,
/// because a calendar view is not to be relied on for the answers of the invited.
/// </summary>
internal sealed class GraphWatcher(GraphServiceClient graph, MailboxGate gate, SiteOptions site, TimeProvider time) : ICalendarWatcher
{
    public const string NotificationPath = "/api/graph/notifications";
    public const string LifecyclePath = "/api/graph/lifecycle";
    private readonly GraphDelta _delta = new(graph);
    private readonly GraphBatch _batch = new(graph);

    public bool Watches => true;

    public Task<CalendarChanges> ReadAsync(
        Group group, IReadOnlyList<Meeting> meetings, string? deltaLink, Interval span, CancellationToken cancellation) =>
        InMailboxAsync(group, async mailbox =>
        {
            // The link first: what changes while the events are read is then told at the next reading.
            var since = deltaLink is null ? null : await gate.RunAsync(
                mailbox, () => _delta.SinceAsync(mailbox, deltaLink, cancellation), cancellation).ConfigureAwait(false);
            var link = since?.Link ?? await gate.RunAsync(
                mailbox, () => _delta.StartAsync(mailbox, span, cancellation), cancellation).ConfigureAwait(false);
            var asked = meetings.Where(m => m.CalendarEventId is { } id && (since is null || since.Value.Ids.Contains(id))).ToList();
            return await ReadAsync(group, mailbox, asked, link, restarted: since is null, cancellation).ConfigureAwait(false);
        }, cancellation);

    public Task<WatchSubscription?> SubscribeAsync(Group group, string clientState, CancellationToken cancellation) =>
        InMailboxAsync(group, async mailbox =>
        {
            if (site.Root is not { } root) return null;
            var wanted = new Subscription
            {
                ChangeType = "created,updated,deleted", Resource = $"/users/{mailbox}/events", ClientState = clientState,
                NotificationUrl = root + NotificationPath, LifecycleNotificationUrl = root + LifecyclePath,
                ExpirationDateTime = Expiry(), LatestSupportedTlsVersion = "v1_2",
            };
            return Result(await gate.RunAsync(mailbox, () => graph.Subscriptions.PostAsync(
                wanted, cancellationToken: cancellation), cancellation).ConfigureAwait(false));
        }, cancellation);

    public Task<WatchSubscription?> RenewAsync(Group group, string subscriptionId, CancellationToken cancellation) =>
        InMailboxAsync<WatchSubscription?>(group, async mailbox =>
        {
            try
            {
                return Result(await gate.RunAsync(mailbox, () => graph.Subscriptions[subscriptionId].PatchAsync(
                    new Subscription { ExpirationDateTime = Expiry() }, cancellationToken: cancellation), cancellation).ConfigureAwait(false));
            }
            catch (ODataError e) when (e.ResponseStatusCode == (int)HttpStatusCode.NotFound)
            {
                return null;
            }
        }, cancellation);

    private async Task<CalendarChanges> ReadAsync(
        Group group, string mailbox, IReadOnlyList<Meeting> asked, string? link, bool restarted, CancellationToken cancellation)
    {
        var read = new Dictionary<string, EventReading>(StringComparer.Ordinal);
        foreach (var some in asked.Chunk(GraphBatch.Most))
        {
            var answers = await gate.RunAllAsync(mailbox, () =>
                _batch.ReadAsync(mailbox, [.. some.Select(m => m.CalendarEventId!).Distinct()], cancellation), cancellation).ConfigureAwait(false);
            foreach (var meeting in some.Where(m => answers[m.CalendarEventId!].Refusal is null))
            {
                read[meeting.Id] = answers[meeting.CalendarEventId!].Event is { } found
                    ? GraphReadings.Of(group, meeting, found)
                    : EventReading.Missing;
            }

            // The one that is to wait longest speaks for all: what was read is kept, the rest comes with the next reading.
            var refusals = answers.Values.Select(a => a.Refusal).OfType<ODataError>().Select(e => GraphRefusal.Of(e, time, cancellation)!);
            if (refusals.OrderBy(r => r.Retryable).ThenByDescending(r => r.RetryAfter).FirstOrDefault() is { } refusal)
            {
                gate.Rest(mailbox, refusal.RetryAfter);
                return new(read, link) { Restarted = restarted, Interrupted = refusal };
            }
        }

        return new(read, link) { Restarted = restarted };
    }

    private async Task<T> InMailboxAsync<T>(Group group, Func<string, Task<T>> calls, CancellationToken cancellation)
    {
        if (group.Mailbox is not { Length: > 0 } mailbox) throw new CalendarException("NoMailbox", retryable: false);
        try
        {
            return await calls(mailbox).ConfigureAwait(false);
        }
        catch (Exception e) when (GraphRefusal.Of(e, time, cancellation) is { } refusal)
        {
            throw refusal;
        }
    }

    private DateTimeOffset Expiry() => time.GetUtcNow() + WatchTerms.Longest.ToTimeSpan();

    private static WatchSubscription? Result(Subscription? made) => made is { Id: { } id, ExpirationDateTime: { } until }
        ? new(id, Instant.FromDateTimeOffset(until))
        : throw new CalendarException("SubscriptionWithoutId", retryable: true);
}

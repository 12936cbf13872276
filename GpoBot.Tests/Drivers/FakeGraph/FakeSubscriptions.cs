using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>The subscriptions of the service and what it tells to them, over real HTTP.</summary>
internal sealed class FakeSubscriptions(GraphServer graph) : IDisposable
{
    public const string Tenant = "22222222-2222-2222-2222-222222222222";
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(10),
    };
    private readonly ConcurrentDictionary<string, FakeSubscription> _all = new();

    public Telling Telling { get; set; }

    /// <summary>By which subscriptions end; without one they do not.</summary>
    public TimeProvider? Clock { get; set; }

    /// <summary>Calls about subscriptions that are answered with these first, each once.</summary>
    public ConcurrentQueue<Refusal> Refusals { get; } = new();

    /// <summary>The status of each answer to a notification.</summary>
    public ConcurrentQueue<HttpStatusCode> Answers { get; } = new();

    public IReadOnlyList<FakeSubscription> Live => [.. _all.Values.Where(s => Clock is null || s.Expires > Clock.GetUtcNow())];

    public FakeSubscription? Find(string id) => Live.FirstOrDefault(s => s.Id == id);

    public void Add(FakeSubscription made) => _all[made.Id] = made;

    /// <summary>The service loses a subscription, as after a change of rights, or an app takes it back.</summary>
    public void Remove(string id) => _all.TryRemove(id, out _);

    /// <summary>Whether this address answers as its owner must.</summary>
    public async Task<bool> IsReachedAsync(string url)
    {
        // Signs that a sloppy answer would escape, cut off or take for another thing.
        var token = $"Validation: Testing client application reachability for subscription Request-Id: {Guid.NewGuid()} <b>&amp;+é</b>";
        try
        {
            using var answer = await _http.PostAsync($"{url}?validationToken={Uri.EscapeDataString(token)}", null);
            return answer.StatusCode == HttpStatusCode.OK && answer.Content.Headers.ContentType?.MediaType == "text/plain"
                && await answer.Content.ReadAsStringAsync() == token;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Called after each change that came over the wire.</summary>
    public Task ChangedAsync() => Telling is Telling.AtOnce or Telling.Twice ? DeliverAsync() : Task.CompletedTask;

    /// <summary>Tells what has not been told; what is not taken is kept for the next time.</summary>
    public async Task DeliverAsync()
    {
        foreach (var to in Live)
        {
            var news = to.Mailbox.Events.Where(e => e.Change > to.Told).OrderBy(e => e.Change).ToList();
            if (news.Count == 0) continue;
            var until = news[^1].Change;
            if (Telling != Telling.Never)
            {
                var body = new { value = news.Select(e => Notification(to, e)) };
                if (!await PostAsync(to.NotificationUrl, body)) continue;
                if (Telling == Telling.Twice) await PostAsync(to.NotificationUrl, body);
            }

            to.Told = until;
        }
    }

    /// <summary>Tells something about the subscription itself: subscriptionRemoved, missed or reauthorizationRequired.</summary>
    public Task<bool> TellLifecycleAsync(FakeSubscription about, string lifecycleEvent) => PostAsync(about.LifecycleUrl!, new
    {
        value = new[]
        {
            new
            {
                lifecycleEvent, subscriptionId = about.Id, subscriptionExpirationDateTime = about.Expires, clientState = about.ClientState,
                resource = about.Resource, tenantId = Tenant, organizationId = Tenant,
            },
        },
    });

    public async Task<bool> PostAsync(string url, object body)
    {
        using var answer = await _http.PostAsJsonAsync(url, body);
        Answers.Enqueue(answer.StatusCode);
        return answer.IsSuccessStatusCode;
    }

    public static object Notification(FakeSubscription to, FakeEvent about) => new
    {
        subscriptionId = to.Id, subscriptionExpirationDateTime = to.Expires, clientState = to.ClientState, tenantId = Tenant,
        changeType = about.IsLive ? "updated" : "deleted", resource = $"Users/{to.Mailbox.Address}/Events/{about.OrdinaryId}",
        resourceData = new Dictionary<string, string>
        {
            ["@odata.type"] = "#Microsoft.Graph.Event", ["@odata.id"] = $"Users/{to.Mailbox.Address}/Events/{about.OrdinaryId}",
            ["@odata.etag"] = about.ETag, ["id"] = about.OrdinaryId,
        },
    };

    public void Dispose() => _http.Dispose();

    /// <summary>The mailbox of a resource, when it is one that is known.</summary>
    public FakeMailbox? MailboxOf(string? resource) =>
        resource?.Trim('/').Split('/') is ["users", var address, "events"] ? graph.Mailboxes.GetValueOrDefault(address) : null;
}

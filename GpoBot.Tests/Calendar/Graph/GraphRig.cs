using Azure.Core;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Drivers.FakeGraph;
using GpoBot.Web.Calendar;
using GpoBot.Web.Calendar.Graph;
using GpoBot.Web.FirstContact;
using GpoBot.Web.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GpoBot.Tests.Calendar.Graph;

/// <summary>The calendar as the host registers it, before a fake Graph that knows one mailbox.</summary>
internal sealed class GraphRig : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private GraphRig(GraphServer graph, GraphOptions options, TokenCredential? credential)
    {
        Graph = graph;
        _services = new ServiceCollection()
            .AddLogging(l => l.AddProvider(Log))
            .AddSingleton<TimeProvider>(Clock)
            .AddCalendar(options, "unused", credential)
            .AddMail(new MailOptions { Mode = "graph" })
            .BuildServiceProvider();
        Calendar = _services.GetRequiredService<ICalendar>();
        FreeBusy = _services.GetRequiredService<IFreeBusy>();
        Mailer = _services.GetRequiredService<IMailer>();
        Installing = new GraphInstallation(
            _services.GetRequiredService<GraphConnection>().Client, _services.GetRequiredService<MailboxGate>(), Clock,
            new Uri($"{graph.BaseUrl}/appCatalogs/teamsApps/{TeamworkPart.CatalogApp}"));
    }

    public GraphServer Graph { get; }
    public SteppedClock Clock { get; } = new(FixedClock.OnDemoDay.GetUtcNow());
    public ICalendar Calendar { get; }
    public IFreeBusy FreeBusy { get; }
    public IMailer Mailer { get; }
    public GraphInstallation Installing { get; }
    public LogLines Log { get; } = new();
    public FakeMailbox Mailbox => Graph.Mailboxes[PlannedMeetings.Mailbox];

    public static Task<GraphRig> StartAsync() => StartAsync(new StaticToken(GraphServer.Token), _ => new GraphOptions());

    public static async Task<GraphRig> StartAsync(TokenCredential? credential, Func<GraphServer, GraphOptions> options)
    {
        var graph = await GraphServer.StartAsync(PlannedMeetings.Mailbox);
        return new(graph, options(graph) with { BaseUrl = graph.BaseUrl }, credential);
    }

    public Task<CalendarEvent> CreateAsync(CalendarRequest request) => Calendar.CreateAsync(request);

    public Task<CalendarSyncResult> SyncAsync(CalendarRequest request) => Calendar.SyncAsync(request, CancellationToken.None);

    /// <summary>A meeting that is in the calendar and in the store, everybody invited; what was mailed so far is forgotten.</summary>
    public async Task<(CalendarRequest Request, FakeEvent Event)> PlannedAsync(CalendarRequest request)
    {
        var made = (await SyncAsync(request)).Event!;
        Mailbox.Invitations.Clear();
        Graph.Calls.Clear();
        return (request.Noted(made), Mailbox.Find(made.Id)!);
    }

    /// <summary>Synchronises as an effect does, again and again until it goes through, while this goes wrong once.</summary>
    public async Task<CalendarSyncResult> SyncDespiteAsync(Trouble trouble, CalendarRequest request)
    {
        trouble.Begin(this);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var result = await SyncAsync(request with { Attempt = attempt });
                return trouble.IsCrash && attempt == 0 ? await SyncAsync(request) : result;
            }
            catch (CalendarException refusal) when (refusal.Retryable && attempt < 10)
            {
                // The next try is what the test is about; it comes no sooner than was asked.
                Clock.Pass(refusal.RetryAfter ?? TimeSpan.Zero);
            }
        }
    }

    public Task CancelAsync(CalendarRequest request) => Calendar.CancelAsync(request);

    public async Task<CalendarException> RefusalOfAsync(CalendarRequest request) =>
        await Assert.ThrowsAsync<CalendarException>(() => CreateAsync(request));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Graph.DisposeAsync();
    }

    private sealed class StaticToken(string token) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(token, DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}

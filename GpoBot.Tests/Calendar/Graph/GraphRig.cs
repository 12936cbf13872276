using Azure.Core;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Drivers.FakeGraph;
using GpoBot.Web.Calendar;
using GpoBot.Web.Calendar.Graph;
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
            .AddSingleton<TimeProvider>(FixedClock.OnDemoDay)
            .AddCalendar(options, "unused", credential)
            .BuildServiceProvider();
        Calendar = _services.GetRequiredService<ICalendar>();
    }

    public GraphServer Graph { get; }
    public ICalendar Calendar { get; }
    public LogLines Log { get; } = new();
    public FakeMailbox Mailbox => Graph.Mailboxes[PlannedMeetings.Mailbox];

    public static Task<GraphRig> StartAsync() => StartAsync(new StaticToken(GraphServer.Token), _ => new GraphOptions());

    public static async Task<GraphRig> StartAsync(TokenCredential? credential, Func<GraphServer, GraphOptions> options)
    {
        var graph = await GraphServer.StartAsync(PlannedMeetings.Mailbox);
        return new(graph, options(graph) with { BaseUrl = graph.BaseUrl }, credential);
    }

    public Task<CalendarEvent> CreateAsync(CalendarRequest request) => Calendar.CreateAsync(request);

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

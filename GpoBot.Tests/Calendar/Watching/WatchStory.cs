using System.Net;
using System.Net.Sockets;
using GpoBot.Core.Attendance;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Tests.Calendar.Graph;
using GpoBot.Tests.Delivery;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Drivers.FakeGraph;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace GpoBot.Tests.Calendar.Watching;

/// <summary>The bot where Microsoft Graph reaches it, with one meeting planned, and the people who answer in Outlook.</summary>
internal sealed class WatchStory : IAsyncDisposable
{
    public const string Landlord = TeamsScenario.Landlord;
    private readonly GraphServer _graph;

    private WatchStory(GraphServer graph, TeamsScenario teams, TeamsPerson alix, LogLines log) =>
        (_graph, Teams, Alix, Log) = (graph, teams, alix, log);

    public GraphServer Graph => _graph;
    public FakeSubscriptions Subscriptions => _graph.Subscriptions;
    public FakeMailbox Mailbox => _graph.Mailboxes[GraphStory.Mailbox];
    public TeamsScenario Teams { get; }
    public TeamsPerson Alix { get; }
    public LogLines Log { get; }
    public DateTimeOffset Now => Teams.Services.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <param name="reachable">False for an installation without a public address.</param>
    /// <param name="replace">Puts parts of the test's own in the place of the bot's.</param>
    public static async Task<WatchStory> StartAsync(
        bool reachable = true, Telling telling = Telling.AtOnce, bool plan = true, Action<IServiceCollection>? replace = null)
    {
        var graph = await GraphServer.StartAsync(GraphStory.Mailbox);
        graph.Subscriptions.Telling = telling;
        var log = new LogLines();
        var address = $"http://127.0.0.1:{FreePort()}";
        var settings = GraphStory.Settings(graph).ToDictionary(s => s.Key, s => (string?)s.Value);
        settings["urls"] = address;
        if (reachable) settings["Site:Url"] = address;
        var teams = await TeamsScenario.StartAsync(settings: settings, replace: services =>
        {
            services.AddLogging(l => l.AddProvider(log));
            replace?.Invoke(services);
        });
        graph.Subscriptions.Clock = teams.Services.GetRequiredService<TimeProvider>();
        var story = new WatchStory(graph, teams, await teams.PersonAsync(TeamsScenario.Lead), log);
        if (plan) await story.PlanAsync();
        return story;
    }

    /// <summary>A meeting by video on Tuesday 1 December at two, in the calendar and watched.</summary>
    public async Task PlanAsync()
    {
        await GraphStory.PlanAsync(Alix);
        await PassAsync(seconds: 5);
    }

    public FakeEvent Event => Mailbox.Events.Last(e => e.IsLive);

    public Task<Gpo> GpoAsync() => Teams.GpoAsync("S01");

    public async Task<Meeting> MeetingAsync() => (await GpoAsync()).Meetings.Single(m => m.Start.Date == new LocalDate(2026, 12, 1));

    public async Task<AttendanceAnswer?> AnswerOfAsync(string email)
    {
        var gpo = await GpoAsync();
        return (await MeetingAsync()).Attendance.SingleOrDefault(a => a.ContactId == gpo.FindByEmail(email)!.Id);
    }

    /// <summary>Somebody answers in Outlook, and Graph tells of it as it is set to.</summary>
    public async Task AnswersAsync(string address, string response, (DateTime Start, DateTime End)? proposed = null)
    {
        Mailbox.Answer(Event, address, response, Now, proposed);
        await Subscriptions.ChangedAsync();
    }

    /// <summary>Something is done in Outlook by hand, and Graph tells of it as it is set to.</summary>
    public async Task InOutlookAsync(Action<FakeMailbox> deed)
    {
        deed(Mailbox);
        await Subscriptions.ChangedAsync();
    }

    public Task PassAsync(double hours = 0, double seconds = 0) =>
        Teams.MoveToAsync((Now + TimeSpan.FromHours(hours) + TimeSpan.FromSeconds(seconds)).ToString("O"));

    /// <summary>How many calls of this kind the service got.</summary>
    public int Calls(string part) => _graph.Calls.Count(call => call.Contains(part, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await Teams.DisposeAsync();
        await _graph.DisposeAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

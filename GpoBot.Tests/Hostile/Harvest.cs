using System.Text;
using System.Text.Json.Nodes;
using GpoBot.Dialogs.Commands;
using GpoBot.Tests.Cards.Real;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Stories;

namespace GpoBot.Tests.Hostile;

/// <summary>Requests as real people send them: a walk past every card of the bot, and every button of every card.</summary>
internal static class Harvest
{
    private static readonly Lazy<Task<IReadOnlyList<string>>> Walk = new(WalkAsync);

    /// <summary>Activities, as JSON.</summary>
    public static Task<IReadOnlyList<string>> ActivitiesAsync() => Walk.Value;

    private static async Task<IReadOnlyList<string>> WalkAsync()
    {
        await using var teams = await TeamsScenario.StartAsync(settings: new Dictionary<string, string?> { ["Site:Url"] = "https://gpobot.example.org" });
        await teams.PersonAsync(TeamsScenario.Lead);
        await teams.PersonAsync(TeamsScenario.Landlord);
        using var http = new Overheard(teams.Http.BaseAddress!);
        var stage = new Stage(teams, http.Client);
        TeamsPerson lead = new(stage, TeamsScenario.Lead), partner = new(stage, TeamsScenario.Landlord);
        await lead.ArrivesAsync();
        await partner.ArrivesAsync();
        List<string> buttons = [];
        foreach (var stop in TourStops.All)
        {
            var card = await stop.SeeAsync(lead, partner);
            buttons.AddRange(Buttons(card));
        }

        await teams.PersonAsync(ReportTalk.Directorate);
        TeamsPerson chief = new(stage, ReportTalk.Directorate);
        await chief.ArrivesAsync();
        foreach (var (person, moment) in new[] { (lead, "2026-11-24T09:40:00+01:00"), (partner, "2026-11-24T11:30:00+01:00"), (chief, "2026-11-25T09:00:00+01:00") })
        {
            await teams.MoveToAsync(moment);
            var crawl = new Crawl(person);
            foreach (var text in CommandCatalog.All.Select(command => command.Example).Concat(CommandCatalog.All.Select(command => command.Name))) await crawl.SayAsync(text);
            buttons.AddRange(crawl.Presses);
        }

        IEnumerable<string> Buttons(SeenCard card) =>
            CardButtons.Of(card).Select(button => CardButtons.Press(lead.Activity("invoke"), card, button).ToJsonString());
        return [.. http.Bodies.Concat(buttons).Distinct()];
    }

    private sealed class Stage(TeamsScenario teams, HttpClient http) : ITeamsStage
    {
        public MockConnector Connector => teams.Connector;
        public HttpClient Http => http;
        public Task SettleAsync() => teams.SettleAsync();
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    /// <summary>A client that keeps what it sends.</summary>
    private sealed class Overheard : IDisposable
    {
        public Overheard(Uri address) => Client = new HttpClient(new Ear(Bodies)) { BaseAddress = address };

        public List<string> Bodies { get; } = [];
        public HttpClient Client { get; }

        public void Dispose() => Client.Dispose();

        private sealed class Ear(List<string> bodies) : DelegatingHandler(new SocketsHttpHandler())
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                bodies.Add(Encoding.UTF8.GetString(await request.Content!.ReadAsByteArrayAsync(cancellationToken)));
                return await base.SendAsync(request, cancellationToken);
            }
        }
    }
}

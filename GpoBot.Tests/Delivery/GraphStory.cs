using GpoBot.Tests.Drivers;
using GpoBot.Tests.Drivers.FakeGraph;

namespace GpoBot.Tests.Delivery;

/// <summary>The bot before Teams and before Microsoft Graph, with the sector lead of S01 who plans meetings.</summary>
internal sealed class GraphStory : IAsyncDisposable
{
    public const string Mailbox = "gpo-s01@police.example.org";

    private GraphStory(GraphServer graph, TeamsScenario teams, TeamsPerson alix) => (Graph, Teams, Alix) = (graph, teams, alix);

    public GraphServer Graph { get; }
    public TeamsScenario Teams { get; }
    public TeamsPerson Alix { get; }
    public FakeMailbox Calendar => Graph.Mailboxes[Mailbox];

    public static async Task<GraphStory> StartAsync(string mailbox = Mailbox)
    {
        var graph = await GraphServer.StartAsync(mailbox);
        var teams = await TeamsScenario.StartAsync(settings: Settings(graph).ToDictionary(s => s.Key, s => (string?)s.Value));
        return new(graph, teams, await teams.PersonAsync(TeamsScenario.Lead));
    }

    public static Dictionary<string, string> Settings(GraphServer graph, string separator = ":") => new()
    {
        [$"Graph{separator}BaseUrl"] = graph.BaseUrl, [$"Graph{separator}Authority"] = graph.Root,
        [$"Graph{separator}TenantId"] = "22222222-2222-2222-2222-222222222222",
        [$"Graph{separator}ClientId"] = "11111111-1111-1111-1111-111111111111", [$"Graph{separator}ClientSecret"] = "a secret",
    };

    /// <summary>A meeting by video on Tuesday 1 December at two in the afternoon.</summary>
    public static async Task PlanAsync(TeamsPerson lead)
    {
        var form = (await lead.SaysAsync("planifier")).Card;
        var preview = (await lead.PressesAsync(form, "Voir les dates",
            ("date", "2026-12-01"), ("time", "14:00"), ("format", "Video"))).Card;
        await lead.PressesAsync(preview, "Créer et inviter");
    }

    public Task PlanAsync() => PlanAsync(Alix);

    public async ValueTask DisposeAsync()
    {
        await Teams.DisposeAsync();
        await Graph.DisposeAsync();
    }
}

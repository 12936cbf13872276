using System.Text.Json;
using System.Text.Json.Nodes;
using GpoBot.Core.Effects;
using GpoBot.Tests.Drivers;
using Microsoft.AspNetCore.Http;

namespace GpoBot.Tests.FirstContact;

/// <summary>The sector lead of S01 notes commitments of partners, some of whom have never opened GpoBot.</summary>
internal sealed class FirstContactStory : IAsyncDisposable
{
    public const string Team = "19:gpo-s01@thread.tacv2";
    public const string Landlord = TeamsScenario.Landlord;

    private FirstContactStory(TeamsScenario teams, TeamsPerson alix) =>
        (Teams, Alix, Gael) = (teams, alix, new TeamsPerson(teams, Landlord));

    public TeamsScenario Teams { get; }
    public TeamsPerson Alix { get; }

    /// <summary>Of the landlord (P07), a guest of the tenant who has never written.</summary>
    public TeamsPerson Gael { get; }
    public MockConnector Connector => Teams.Connector;

    public static async Task<FirstContactStory> StartAsync(
        IReadOnlyDictionary<string, string?>? settings = null, string now = "2026-11-20T09:00:00+01:00")
    {
        var teams = await TeamsScenario.StartAsync(now, settings);
        return new FirstContactStory(teams, await teams.PersonAsync(TeamsScenario.Lead));
    }

    /// <summary>GpoBot is added to a team with these members.</summary>
    public async Task JoinAsync(string team, params RoomMember[] members)
    {
        Connector.HasMembers(team, members);
        await HappensAsync(team, "membersAdded", "28:bot");
    }

    /// <summary>Somebody comes into a team, or leaves it.</summary>
    public Task HappensAsync(string team, string list, string who)
    {
        var update = InTeam("conversationUpdate", team);
        update[list] = new JsonArray(new JsonObject { ["id"] = who });
        return Alix.PostAsync(update);
    }

    public JsonObject InTeam(string type, string team)
    {
        var activity = Alix.Activity(type);
        activity["conversation"] = new JsonObject { ["id"] = team, ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = "tenant" };
        activity["channelData"]!["team"] = new JsonObject { ["id"] = team };
        return activity;
    }

    /// <summary>The lead notes a commitment of this contact, who is told of it.</summary>
    public async Task PromiseAsync(string contact = "P07")
    {
        await Alix.SaysAsync($"ajoute une action pour {contact} : fermer le local vélo avant le 15 décembre");
        if ((await Alix.SaysAsync("PB01")).Text.Contains("Engagement à confirmer", StringComparison.Ordinal)) await Alix.SaysAsync("oui");
    }

    public void Refuse(string operation, int status, string code, int? retryAfter = null) => Connector.Instead = call =>
        Task.FromResult<IResult?>(call.Operation == operation ? ConnectorCall.Refused(status, code, retryAfter) : null);

    public void Let() => Connector.Instead = _ => Task.FromResult<IResult?>(null);

    /// <summary>What the channel was asked since the last time, apart from sending.</summary>
    public string[] Asked()
    {
        var asked = Connector.Asked.ToArray();
        Connector.Asked.Clear();
        return asked;
    }

    /// <summary>How each commitment of this contact was told: state and way.</summary>
    public async Task<(string State, string? Way)[]> ToldAsync(string contact = "P07") =>
    [
        .. JsonDocument.Parse(await Teams.Http.GetStringAsync("/dev/outbox")).RootElement.EnumerateArray()
            .Where(line => line.GetProperty("topic").GetString() == MessageTopics.CommitmentNew && line.GetProperty("recipient").GetString() == contact)
            .Select(line => (line.GetProperty("state").GetString()!, line.GetProperty("through").GetString())),
    ];

    public int Notices(string title) => Alix.Sees.Count(sent => sent.Card?.Text.Contains(title, StringComparison.Ordinal) == true);

    public ValueTask DisposeAsync() => Teams.DisposeAsync();
}

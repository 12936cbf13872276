using System.Text.Json;
using System.Text.Json.Nodes;
using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using NodaTime;

namespace GpoBot.Tests.Places;

/// <summary>The channel of S01, with its lead and a landlord in it; the commitment AC003 of the landlord is late.</summary>
internal sealed class PlaceStory : IAsyncDisposable
{
    public const string PoliceOnly = "Surveiller discrètement le hall 6";
    private int _claim;

    public TeamsScenario Teams { get; private init; } = null!;
    public TeamsPerson Alix { get; private init; } = null!;
    public TeamsPerson Gael { get; private init; } = null!;
    public TeamsPlace Channel { get; private init; } = null!;

    public static async Task<PlaceStory> StartAsync(bool linked = true, string id = "19:canal@thread.tacv2", string type = "channel", string? tenants = null)
    {
        var teams = await TeamsScenario.StartAsync(
            change: tenants is null ? null : settings => settings with { Bot = settings.Bot with { AllowedTenants = [tenants] } });
        var story = new PlaceStory
        {
            Teams = teams, Alix = await teams.PersonAsync(TeamsScenario.Lead), Gael = await teams.PersonAsync(TeamsScenario.Landlord),
            Channel = new TeamsPlace(teams, id, type),
        };
        story.Channel.Has(story.Alix, story.Gael);
        if (linked) await story.LinkAsync();
        return story;
    }

    public async Task LinkAsync()
    {
        await Channel.HearsAsync(Alix, "lie ce canal au GPO S01");
        Assert.Contains("au GPO S01", (await Channel.HearsAsync(Alix, "oui")).Text, StringComparison.Ordinal);
    }

    /// <summary>A late commitment that no partner may know of.</summary>
    public Task HideAsync() => ChangeAsync(gpo =>
    [
        new Commitment
        {
            Id = "AC901", ProblemId = "PB01", OwnerId = "PN:S01", Title = PoliceOnly, DecidedOn = new LocalDate(2026, 10, 1),
            DueOn = new LocalDate(2026, 11, 1), PoliceOnly = true,
        },
    ]);

    public Task WithoutCharterAsync(string contactId) => ChangeAsync(gpo => [gpo.FindContact(contactId)! with { CharterSignedOn = null }]);

    public async Task ChangeAsync(Func<Gpo, IReadOnlyList<GpoRow>> rows)
    {
        var gpo = await Teams.GpoAsync("S01");
        var commit = new GpoCommit { GpoId = "S01", Read = gpo, Puts = rows(gpo), Turn = new TurnMarker($"test{++_claim}", "") };
        Assert.Equal(CommitResult.Done, await Teams.Store.CommitAsync(commit, CancellationToken.None));
    }

    /// <summary>What a button that opens a window sends when it is pressed.</summary>
    public static JsonObject Opening(SeenCard card, string button) => new() { ["data"] = JsonNode.Parse(card.Action(button).GetProperty("data").GetRawText()) };

    /// <summary>What a button of a window sends, with what was filled in.</summary>
    public static JsonObject Filled(SeenCard page, string button, params (string Id, string Value)[] inputs)
    {
        var data = JsonNode.Parse(page.Action(button).GetProperty("data").GetRawText())!.AsObject();
        foreach (var (id, value) in page.Inputs()) data[id] = value;
        foreach (var (id, value) in inputs) data[id] = value;
        return new JsonObject { ["data"] = data };
    }

    public static JsonObject Search(string words) => new()
    {
        ["commandId"] = "rechercher", ["parameters"] = new JsonArray(new JsonObject { ["name"] = "mots", ["value"] = words }),
        ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
    };

    /// <summary>Everything that anybody could read in the channel so far.</summary>
    public string Readable => Spaces.Plain(string.Join("\n", Channel.Shows.Select(sent => JsonSerializer.Serialize(sent.Activity, Unescaped))));

    public ValueTask DisposeAsync() => Teams.DisposeAsync();

    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

using System.Text.Json;
using System.Text.RegularExpressions;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Cards.Real;

/// <summary>A lead and a landlord of S01 come by every card of the bot; each is kept as it arrived.</summary>
public sealed partial class Tour
{
    private Tour(Dictionary<string, SeenCard> cards, Gpo gpo) => (Cards, Gpo) = (cards, gpo);

    /// <summary>By the name of the stop.</summary>
    public IReadOnlyDictionary<string, SeenCard> Cards { get; }

    /// <summary>S01 as it was before the tour.</summary>
    public Gpo Gpo { get; }

    /// <param name="changed">What S01 holds besides, or instead of, its rows of the demo department.</param>
    public static async Task<Tour> OfAsync(Func<Gpo, IEnumerable<GpoRow>>? changed = null)
    {
        await using var teams = await TeamsScenario.StartAsync(
            settings: new Dictionary<string, string?> { ["Site:Url"] = "https://gpobot.example.org" });
        if (changed is not null) await StoreAsync(teams, changed);
        var gpo = await teams.GpoAsync("S01");
        var lead = await teams.PersonAsync(TeamsScenario.Lead);
        var partner = await teams.PersonAsync(TeamsScenario.Landlord);
        Dictionary<string, SeenCard> cards = [];
        foreach (var stop in TourStops.All)
        {
            // Cards tell the minute: it stands still.
            await teams.MoveToAsync("2026-11-20T09:00:00+01:00");
            cards[stop.Name] = await stop.SeeAsync(lead, partner);
        }

        return new Tour(cards, gpo);
    }

    /// <summary>The card without what differs at every run.</summary>
    public static string Steady(JsonElement card) => FeedToken().Replace(DraftId().Replace(card.GetRawText(), "\"draft\":\"…\""), "…");

    private static async Task StoreAsync(TeamsScenario teams, Func<Gpo, IEnumerable<GpoRow>> changed)
    {
        foreach (var rows in changed(await teams.GpoAsync("S01")).Chunk(50))
        {
            var commit = new GpoCommit { GpoId = "S01", Read = await teams.GpoAsync("S01"), Puts = rows };
            Assert.Equal(CommitResult.Done, await teams.Store.CommitAsync(commit, CancellationToken.None));
        }
    }

    [GeneratedRegex("\"draft\":\\s*\"[0-9a-f]+\"")]
    private static partial Regex DraftId();

    [GeneratedRegex("(?<=/calendar/)[0-9a-f]{48}")]
    private static partial Regex FeedToken();
}

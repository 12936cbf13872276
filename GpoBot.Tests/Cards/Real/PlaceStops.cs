using System.Text.Json.Nodes;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Places;

namespace GpoBot.Tests.Cards.Real;

/// <summary>The cards of shared places and of the message extension, once a channel is linked.</summary>
internal static class PlaceStops
{
    private const string Channel = "19:visite@thread.tacv2";

    public static IReadOnlyList<TourStop> All { get; } =
    [
        new("place-link-preview", async (lead, partner) =>
        {
            lead.Place(Channel).Has(lead, partner, partner.Beside("voisin@example.org"));
            return await AskAsync(lead, "lie ce canal au GPO S01");
        }),
        Typed("place-linked", "oui"),
        Typed("place-help", "aide"),
        Typed("place-meetings", "réunions"),
        Typed("place-agenda", "ordre du jour"),
        Typed("place-overdue", "retards"),
        Own("place-overdue-own", "Overdue"),
        Own("place-meetings-own", "Meetings"),
        Typed("place-problems", "problématiques"),
        Typed("place-problem", "PB01"),
        Found("place-found-commitment", "AC003"),
        Found("place-found-problem", "PB01"),
        Typed("place-unlink-preview", "délie ce canal"),
        Typed("place-unlinked", "oui"),
    ];

    private static TourStop Typed(string name, string words) => new(name, (lead, _) => AskAsync(lead, words));

    private static TourStop Own(string name, string matter) => new(name, async (lead, partner) =>
        (await lead.Place(Channel).AskedAsync(partner, "adaptiveCard/action", new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute", ["verb"] = "place.view", ["data"] = new JsonObject { ["choice"] = matter, ["schema"] = 1 },
            },
            ["trigger"] = "automatic",
        })).OwnCard());

    private static TourStop Found(string name, string words) => new(name, async (lead, _) =>
        (await lead.Place(Channel).AskedAsync(lead, "composeExtension/query", PlaceStory.Search(words))).Found()[0].Card);

    private static async Task<SeenCard> AskAsync(TeamsPerson lead, string words) => (await lead.Place(Channel).HearsAsync(lead, words)).Card;
}

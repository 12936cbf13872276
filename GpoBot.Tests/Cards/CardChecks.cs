using System.Text.Json;
using System.Text.Json.Nodes;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Cards;

/// <summary>Judges of a finished card: our rules at once, Microsoft's renderer in Node.</summary>
public static class CardChecks
{
    public static void AssertKeepsRules(JsonElement card)
    {
        var broken = CardRules.BrokenBy(card);
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    /// <summary>For cards with words of their own: readable by ear, by keyboard and without colours.</summary>
    public static void AssertReadable(JsonElement card)
    {
        AssertKeepsRules(card);
        var broken = AccessRules.BrokenBy(card).ToList();
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    /// <summary>One run of Node for all of them; tests that call it are slow ones.</summary>
    public static async Task AssertValid(params (string Name, JsonElement Card)[] cards)
    {
        foreach (var (_, card) in cards) AssertKeepsRules(card);
        var input = new JsonArray([.. cards.Select(c => new JsonObject { ["name"] = c.Name, ["card"] = JsonNode.Parse(c.Card.GetRawText()) })]);
        var findings = await NodeTools.RunAsync("check-card.mjs", input.ToJsonString());
        Assert.Equal("[]", findings.Trim());
    }
}

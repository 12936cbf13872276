using System.Text.Json.Nodes;

namespace GpoBot.Tests.Hostile;

/// <summary>Requests that once were faults, each the smallest that did it.</summary>
[Trait("Speed", "Slow")]
public sealed class OddRequestTests
{
    [Fact]
    public async Task A_button_whose_data_name_no_verb_draws_its_card_all_the_same() =>
        await SendAsync(activity => activity["value"] = JsonNode.Parse("""
            {"action":{"type":"Action.Execute","verb":"problem.unsettled","data":{"verb":{"verb":"x"},"gpo":"S01","id":"PB01","v":1,"schema":1}},"trigger":"manual"}
            """));

    [Theory]
    [InlineData("from", "id")]
    [InlineData("from", "aadObjectId")]
    [InlineData("conversation", "id")]
    [InlineData("conversation", "tenantId")]
    [InlineData("recipient", "id")]
    public async Task An_identity_that_no_store_could_hold_is_nobodys(string of, string name) =>
        await SendAsync(activity => activity[of]![name] = new string('x', 40_000));

    [Theory]
    [InlineData("bilan \ufffe")]
    [InlineData("ajoute une action pour le bailleur \uffff : fermer le local vélo")]
    [InlineData("retenir \\uffff le hall")]
    public async Task What_Unicode_has_no_character_for_is_no_fault(string text) =>
        await SendAsync(activity =>
        {
            activity["type"] = "message";
            activity["text"] = text;
        });

    private static async Task SendAsync(Action<JsonObject> change)
    {
        await using var world = await HostileWorld.StartAsync();
        var lead = Cast.All[0];
        var activity = new Drivers.TeamsPerson(world.Teams, lead.Email!).Activity("invoke", "odd");
        activity["name"] = "adaptiveCard/action";
        activity["value"] = JsonNode.Parse("""{"action":{"type":"Action.Execute","verb":"help","data":{"verb":"help","schema":1}},"trigger":"manual"}""");
        change(activity);
        Assert.Empty(await world.SendAsync(HostileRequest.Post("odd", lead, activity.ToJsonString())));
    }
}

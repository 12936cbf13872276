using System.Net;
using System.Text;

namespace GpoBot.Tests.Hostile;

/// <summary>An escaped half of a character is correct JSON and no text: wherever it stands, it is no fault.</summary>
[Trait("Speed", "Slow")]
public sealed class HalfCharacterTests
{
    private const string Half = "\\ud800";

    [Theory]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"~","data":{}}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"help","data":{"~":"x"}}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"help","data":{"id":"~"}}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"help","data":{"comment":["~"]}}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","data":{"verb":"~"}},"trigger":"~"}""")]
    [InlineData("""{"~":1,"action":{"type":"Action.Execute","verb":"help","data":{"v":"~","schema":"~"}}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"help","data":{"id":"\\~ ~~ \ud83d\ude00 \u00e9 \\"}}}""")]
    public async Task A_button_with_half_a_character_is_answered_without_a_fault(string value)
    {
        await using var world = await HostileWorld.StartAsync();
        var lead = Cast.All[0];
        var body = $$"""
            {"type":"invoke","name":"adaptiveCard/action","id":"x","channelId":"msteams","serviceUrl":"{{world.Teams.Connector.ServiceUrl}}",
             "from":{"id":"{{lead.UserId}}","aadObjectId":"{{lead.UserId}}"},"conversation":{"id":"{{lead.ConversationId}}","conversationType":"personal","tenantId":"tenant"},
             "channelData":{"tenant":{"id":"tenant"} },"value":{{value.Replace("~", Half, StringComparison.Ordinal)}} }
            """;

        Assert.Empty(await world.SendAsync(new HostileRequest("half", lead, "POST", "/api/messages", Encoding.UTF8.GetBytes(body), HostileRequest.Json)));
        Assert.Equal((int)HttpStatusCode.OK, world.LastStatus);
    }
}

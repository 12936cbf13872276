using System.Text.Json;
using System.Text.Json.Nodes;
using GpoBot.Connector.Schema;

namespace GpoBot.Tests.Connector;

/// <summary>Bodies are written into borrowed bytes and cards copied into them: what arrives is what was said, all of it, and nobody else's.</summary>
public sealed class OutgoingBodyTests
{
    [Theory]
    [InlineData("""{"text":"d\u00e9j\u00e0"}""", """{"text":"déjà"}""")]
    [InlineData("""{"text":"7\u202Fh\u00A0\\u00e9 \"ici\" \\"}""", null)]
    [InlineData("""{"text":"\ud83d\ude00 \u0007"}""", null)]
    [InlineData("""{"a":[1,2.50,true,null,{"b":"é"}]}""", null)]
    [InlineData("""{"text":"fin \\"}""", null)]
    public async Task A_card_arrives_as_it_is_and_no_longer_than_it_need_be(string card, string? written)
    {
        await using var channel = await FakeChannel.StartAsync();
        await channel.Client.SendAsync(channel.Conversation, Activity.Card(JsonElement.Parse(card), "Résumé"), default);
        var body = channel.Calls.Single().Body;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(card), JsonNode.Parse(body)!["attachments"]![0]!["content"]), body);
        if (written is not null) Assert.Contains(written, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(32_000)]
    [InlineData(33_000)]
    [InlineData(1_000_000)]
    public async Task A_body_of_any_length_arrives_whole(int length)
    {
        await using var channel = await FakeChannel.StartAsync();
        var text = new string('é', length);
        await channel.Client.SendAsync(channel.Conversation, Activity.Message(text), default);
        Assert.Equal(text, (string?)JsonNode.Parse(channel.Calls.Single().Body)!["text"]);
    }

    [Fact]
    public async Task Many_at_once_do_not_mix()
    {
        await using var channel = await FakeChannel.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(number => channel.Client.SendAsync(
            channel.Conversation with { ConversationId = $"c{number}" }, Activity.Message(new string((char)('a' + number % 26), 5_000 + number)), default)));

        Assert.Equal(200, channel.Calls.Count);
        Assert.All(channel.Calls, call =>
        {
            var number = int.Parse(call.Target.Split('/')[^2][1..], null);
            Assert.Equal(new string((char)('a' + number % 26), 5_000 + number), (string?)JsonNode.Parse(call.Body)!["text"]);
        });
    }

    [Fact]
    public async Task What_is_sent_again_to_the_other_cloud_is_the_same()
    {
        await using var government = await FakeChannel.StartAsync();
        await using var channel = await FakeChannel.StartAsync(
            FakeChannel.Answer(403, """{"error":{"code":"InvalidBotApiHost"}}"""), options => options with { GovernmentServiceUrl = government.ServiceUrl });
        await channel.Client.SendAsync(channel.Conversation, Activity.Message("À mardi"), default);
        Assert.Equal(channel.Calls.Single().Body, government.Calls.Single().Body);
        Assert.Equal("À mardi", (string?)JsonNode.Parse(government.Calls.Single().Body)!["text"]);
    }
}

using System.Text.Json;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Tests.Texts;

namespace GpoBot.Tests.Cards;

public sealed class HostileCardTests
{
    [Fact]
    public void Any_text_makes_a_card_that_parses_and_keeps_the_rules()
    {
        foreach (var text in HostileText.Samples(500))
        {
            var card = SampleCards.Form("Titre " + text);
            using var parsed = JsonDocument.Parse(card.ToString());
            CardChecks.AssertKeepsRules(parsed.RootElement);
        }
    }

    [Fact]
    public void A_plain_text_reads_the_same_before_and_after_the_card()
    {
        foreach (var text in HostileText.Samples(500).Select(CardText.Plain))
        {
            var card = new AdaptiveCard { Body = [new TextInput("x", "x") { Value = text }] }.ToJson();
            Assert.Equal(text, card.GetProperty("body")[0].GetProperty("value").GetString());
        }
    }

    [Fact, Trait("Speed", "Slow")]
    public async Task Any_text_makes_a_card_that_Microsofts_renderer_accepts() => await CardChecks.AssertValid(
        [.. HostileText.Samples(60).Select((text, i) => ($"hostile {i}", SampleCards.Form("Titre " + text).ToJson()))]);

    [Fact, Trait("Speed", "Slow")]
    public async Task The_renderer_would_have_found_a_mistake()
    {
        var wrong = JsonDocument.Parse(
            """{"type":"AdaptiveCard","version":"1.5","fallbackText":"x","body":[{"type":"TextBlokc","text":"x"},{"type":"TextBlock","text":"x","size":"huge"}]}""");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => CardChecks.AssertValid(("wrong", wrong.RootElement)));

        Assert.Contains("wrong: Unknown element type \"TextBlokc\"", failure.Message, StringComparison.Ordinal);
        Assert.Contains("wrong: Invalid value \"huge\" for property \"size\"", failure.Message, StringComparison.Ordinal);
    }
}

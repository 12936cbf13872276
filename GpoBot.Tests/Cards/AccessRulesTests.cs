using System.Text.Json;

namespace GpoBot.Tests.Cards;

public sealed class AccessRulesTests
{
    [Theory]
    [InlineData("cut at the edge", """{"speak":"x","body":[{"type":"TextBlock","text":"a"}]}""")]
    [InlineData("Struck-out", """{"speak":"x","body":[{"type":"TextBlock","wrap":true,"text":"~~a~~"}]}""")]
    [InlineData("cannot be read", """{"speak":"x","actions":[{"type":"Action.Execute","title":"Office HLM Fictif du Val-d'Exemple (Gaël Hall-Témoin)"}]}""")]
    [InlineData("Two buttons say Répondre", """{"speak":"x","actions":[{"type":"Action.Execute","title":"Répondre"},{"type":"Action.Execute","title":"Répondre"}]}""")]
    [InlineData("Two inputs are labelled Date", """{"speak":"x","body":[{"type":"Input.Date","label":"Date"},{"type":"Input.Text","label":"Date"}]}""")]
    [InlineData("A voice has nothing to say", """{"body":[]}""")]
    public void A_card_that_shuts_somebody_out_is_found(string expected, string card) =>
        Assert.Contains(expected, Assert.Single(AccessRules.BrokenBy(JsonDocument.Parse(card).RootElement)), StringComparison.Ordinal);
}

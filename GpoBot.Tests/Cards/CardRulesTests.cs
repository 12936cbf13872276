using System.Text.Json;

namespace GpoBot.Tests.Cards;

/// <summary>The rules would catch what they are for.</summary>
public sealed class CardRulesTests
{
    private const string Execute = """{"type":"Action.Execute","verb":"a","data":{"schema":1},"fallback":{"type":"Action.Submit","data":{"verb":"a"}}}""";

    [Theory]
    [InlineData("no fallback for old clients", "[]", """[{"type":"Action.Execute","verb":"a","data":{"schema":1}}]""")]
    [InlineData("has another verb", "[]", """[{"type":"Action.Execute","verb":"a","data":{"schema":1},"fallback":{"type":"Action.Submit","data":{"verb":"b"}}}]""")]
    [InlineData("name no schema", "[]", """[{"type":"Action.Execute","verb":"a","data":{},"fallback":{"type":"Action.Submit","data":{"verb":"a"}}}]""")]
    [InlineData("A submit that is no fallback", "[]", """[{"type":"Action.Submit","title":"a"}]""")]
    [InlineData("7 primary buttons", "[]", $"[{Execute},{Execute},{Execute},{Execute},{Execute},{Execute},{Execute}]")]
    [InlineData("Nothing to show or hide is called b", """[{"type":"TextBlock","id":"a"}]""", """[{"type":"Action.ToggleVisibility","targetElements":["b"]}]""")]
    [InlineData("has no label", """[{"type":"Input.Text","id":"a"}]""", "[]")]
    [InlineData("has no id", """[{"type":"Input.Text","label":"a"}]""", "[]")]
    [InlineData("would overwrite", """[{"type":"Input.Text","id":"gpo","label":"a"}]""", "[]")]
    [InlineData("The id a is there twice", """[{"type":"Container","items":[{"type":"TextBlock","id":"a"}]},{"type":"TextBlock","id":"a"}]""", "[]")]
    [InlineData("does not say that it is required", """[{"type":"Input.Text","id":"a","label":"a","isRequired":true,"errorMessage":"e"}]""", "[]")]
    [InlineData("no error message", """[{"type":"Input.Text","id":"a","label":"a (obligatoire)","isRequired":true}]""", "[]")]
    [InlineData("A comma in the choice", """[{"type":"Input.ChoiceSet","id":"a","label":"a","choices":[{"title":"x","value":"x,y"}]}]""", "[]")]
    [InlineData("has one value twice", """[{"type":"Input.ChoiceSet","id":"a","label":"a","choices":[{"value":"x"},{"value":"x"}]}]""", "[]")]
    public void A_broken_rule_is_found(string expected, string body, string actions)
    {
        var card = $$"""{"type":"AdaptiveCard","version":"1.5","fallbackText":"x","body":{{body}},"actions":{{actions}}}""";
        Assert.Contains(expected, Assert.Single(Broken(card)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_that_is_none_breaks_the_frame() =>
        Assert.Equal(3, Broken("""{"type":"HeroCard","version":"1.6"}""").Count);

    [Fact]
    public void A_card_too_large_is_found()
    {
        var card = $$"""{"type":"AdaptiveCard","version":"1.5","fallbackText":"{{new string('é', CardRules.LargestCard / 2)}}"}""";
        Assert.StartsWith("The card has", Assert.Single(Broken(card)), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Broken(string card) => CardRules.BrokenBy(JsonDocument.Parse(card).RootElement);
}

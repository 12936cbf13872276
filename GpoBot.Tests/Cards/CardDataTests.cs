using System.Text.Json;
using GpoBot.Dialogs.Cards;

namespace GpoBot.Tests.Cards;

public sealed class CardDataTests
{
    private const string Data = """{"verb":"commitment.answer","gpo":"S01","id":"AC002","v":3,"draft":"k3","schema":1,"choice":"done","from":"J-7","comment":"fini"}""";

    public static TheoryData<string> Shapes => new()
    {
        Data,
        $$"""{"type":"Action.Execute","verb":"commitment.answer","data":{{Data}}}""",
        $$"""{"action":{"type":"Action.Execute","id":"b1","verb":"commitment.answer","data":{{Data}}},"trigger":"manual"}""",
        Data.Replace("\"v\":3", "\"v\":\"3\"", StringComparison.Ordinal).Replace("\"schema\":1", "\"schema\":\"1\"", StringComparison.Ordinal),
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void An_answer_is_read_whichever_way_it_came(string json)
    {
        var data = CardData.Parse(Json(json));

        Assert.Equal(
            ("commitment.answer", "S01", "AC002", 3, "k3", "done", true),
            (data.Verb, data.Gpo, data.Id, data.Version, data.Draft, data.Choice, data.IsCurrent));
        Assert.Equal("J-7", data.Extra["from"]);
        Assert.Equal("fini", CardInputs.Parse(Json(json)).Text("comment"));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("""{"action":3,"data":[]}""")]
    [InlineData("""{"action":{"verb":{},"data":{"verb":["x"],"v":1e99,"schema":null,"id":{}}}}""")]
    [InlineData("""{"id":"\ud800","gpo":"\udc00x"}""")]
    public void Odd_answers_say_nothing_and_break_nothing(string json)
    {
        var data = CardData.Parse(Json(json));

        Assert.Null(data.Verb);
        Assert.Null(data.Id);
        Assert.Null(data.Version);
        Assert.False(data.IsCurrent);
    }

    [Fact]
    public void No_value_at_all_is_an_empty_answer()
    {
        Assert.Null(CardData.Parse(null).Verb);
        Assert.Null(CardData.Parse(default(JsonElement)).Verb);
    }

    [Fact]
    public void The_verb_of_the_action_wins_over_the_one_of_the_data() => Assert.Equal(
        "right", CardData.Parse(Json("""{"action":{"verb":"right","data":{"verb":"wrong"}}}""")).Verb);

    private static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;
}

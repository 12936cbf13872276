using System.Text.Json;
using GpoBot.Connector.Cards;
using GpoBot.Connector.Schema;
using GpoBot.Connector.Turns;

namespace GpoBot.Tests.Connector;

/// <summary>Both ways a client tells a click read the same; answers have the exact form of the protocol.</summary>
public sealed class CardActionTests
{
    [Theory]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"fait","data":{"id":1}},"trigger":"manual"}""", "fait", """{"id":1}""", false)]
    [InlineData("""{"action":{"verb":"voir","data":{}},"trigger":"automatic"}""", "voir", "{}", true)]
    [InlineData("""{"action":{"verb":"voir"}}""", "voir", "{}", false)]
    [InlineData("""{"action":{"verb":"voir","data":"text"}}""", "voir", "{}", false)]
    [InlineData("""{"action":{"verb":"","data":{"verb":"bloqué"}}}""", "bloqué", """{"verb":"bloqué"}""", false)]
    public void An_executed_action_is_read(string value, string verb, string data, bool automatic) =>
        AssertRead(new() { Type = "invoke", Name = "adaptiveCard/action", Value = JsonElement.Parse(value) }, verb, data, automatic);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_submitted_action_is_read_from_a_message_without_text(string? text) => AssertRead(
        new() { Type = "message", Text = text, Value = JsonElement.Parse("""{"verb":"fait","note":"é"}""") },
        "fait", """{"verb":"fait","note":"é"}""", false);

    public static TheoryData<string, string?, string?, string?> Others => new()
    {
        { "message", null, "bonjour", """{"verb":"fait"}""" },
        { "message", null, null, """{"note":"sans verbe"}""" },
        { "message", null, null, """["fait"]""" },
        { "message", null, null, null },
        { "message", null, null, """{"verb":7}""" },
        { "invoke", "task/fetch", null, """{"action":{"verb":"fait"}}""" },
        { "invoke", "adaptiveCard/action", null, null },
        { "invoke", "adaptiveCard/action", null, "[]" },
        { "invoke", "adaptiveCard/action", null, """{"action":"fait"}""" },
        { "invoke", "adaptiveCard/action", null, """{"action":{"data":{}}}""" },
        { "typing", null, null, """{"verb":"fait"}""" },
    };

    [Theory, MemberData(nameof(Others))]
    public void Anything_else_is_no_card_action(string type, string? name, string? text, string? value) =>
        Assert.Null(ActionInvoke.Read(new()
        {
            Type = type,
            Name = name,
            Text = text,
            Value = value is null ? null : JsonElement.Parse(value),
        }));

    [Fact]
    public void A_card_answers_an_action() => AssertAnswer(
        """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","body":["é"]}}""",
        AdaptiveCardInvoke.Card(JsonElement.Parse("""{"type":"AdaptiveCard","body":["é"]}""")));

    [Fact]
    public void A_text_answers_an_action() => AssertAnswer(
        """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"C'est noté"}""",
        AdaptiveCardInvoke.Message("C'est noté"));

    [Theory]
    [InlineData(400, "BadRequest", "application/vnd.microsoft.error")]
    [InlineData(412, "Stale", "application/vnd.microsoft.error.preconditionFailed")]
    [InlineData(500, "Internal", "application/vnd.microsoft.error")]
    public void An_error_answers_an_action(int status, string code, string type) => AssertAnswer(
        $$$"""{"statusCode":{{{status}}},"type":"{{{type}}}","value":{"code":"{{{code}}}","message":"Non"}}""",
        AdaptiveCardInvoke.Error(status, code, "Non"));

    private static void AssertRead(Activity activity, string verb, string data, bool automatic)
    {
        var action = ActionInvoke.Read(activity)!;
        Assert.Equal((verb, data, automatic), (action.Verb, action.Data.GetRawText(), action.Automatic));
    }

    private static void AssertAnswer(string body, InvokeResponse answer)
    {
        Assert.Equal(200, answer.Status);
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(body), answer.Body!.Value), answer.Body.ToString());
    }
}

using GpoBot.Core.Deciding;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Tests.Cards.Real;

/// <summary>Every word that is shown, said or mailed in the demo department.</summary>
public sealed class FrenchTextTests(DemoTour demo) : IClassFixture<DemoTour>
{
    // For who chose it; its own words are looked at in the snapshots.
    private static readonly string[] InEnglish = ["language-preview", "language-saved", "help-english"];

    [Fact]
    public void Every_card_speaks_proper_French() => AssertFrench(
        demo.Tour.Cards.Where(card => !InEnglish.Contains(card.Key)).Select(card => (card.Key, VisibleText.Of(card.Value.Json))));

    [Fact]
    public void So_does_every_message_as_card_and_as_mail() => AssertFrench(Messages.Of(demo.Tour.Gpo).Select(told =>
        (told.Name, VisibleText.Of(told.Message.Card.ToJson()).Concat(told.Message.Body.Split('\n'))
            .Append(told.Message.Subject).Append(ReplyMessage.OfCard(told.Message.Card, told.Message.Summary).Summary!))));

    [Fact]
    public void So_does_everything_that_is_said_without_a_card() => AssertFrench(
    [
        .. typeof(Sentences).GetFields().Select(field => (field.Name, AsSaid((string)field.GetValue(null)!))),
        .. Enum.GetValues<RefusalCode>().Select(code => (code.ToString(), AsSaid(RefusalTexts.Of(new Refusal(code, "AC003"))))),
    ]);

    [Theory]
    [InlineData("Qui s'engage ?")]
    [InlineData("Qui s'engage?")]
    [InlineData("Motif: budget")]
    [InlineData("écrivez « aide »")]
    [InlineData("Choisissez the date")]
    [InlineData("Où en es-tu\u202F?")]
    [InlineData("le 24/11/2026")]
    [InlineData("État\u202F: InProgress")]
    public void The_rules_would_catch_what_they_are_for(string text) => Assert.Single(FrenchRules.BrokenBy(text));

    private static IEnumerable<string> AsSaid(string text) => [ReplyMessage.OfText(text).Text!];

    private static void AssertFrench(IEnumerable<(string Name, IEnumerable<string> Texts)> shown)
    {
        var wrong = shown.SelectMany(card => card.Texts.SelectMany(text => FrenchRules.BrokenBy(text).Select(rule => $"{card.Name}, {rule}: {text}"))).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}

using System.Text.Json;
using GpoBot.Core.Effects;
using GpoBot.Dialogs.Messages;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Cards.Real;

/// <summary>Every message of its own accord, as card and as mail.</summary>
public sealed class MessageTests(DemoTour demo) : IClassFixture<DemoTour>
{
    private static IEnumerable<string> Topics => new[] { typeof(MessageTopics), typeof(CalendarNews), typeof(PeopleTopics) }
        .SelectMany(list => list.GetFields()).Select(topic => (string)topic.GetValue(null)!);

    [Fact]
    public void Each_is_the_message_that_was_looked_at() => Assert.All(Messages.Of(demo.Tour.Gpo), told => Snapshot.Match(
        $"messages/{told.Name}",
        JsonSerializer.Serialize(new
        {
            told.Message.Subject, told.Message.Summary, Body = WithLinks(told.Message).Split('\n'), Card = told.Message.Card.ToJson(),
        })));

    private static string WithLinks(OutgoingMessage message) =>
        MailText.WithLinks(message.Body, [.. message.Asks.Select(ask => $"{ask.Label} : https://gpobot.example.org/{ask.Kind}/{ask.ItemId}")]);

    [Fact]
    public void Each_topic_has_its_words() => Assert.Equal(
        Topics.Order(),
        Messages.Of(demo.Tour.Gpo).Select(told => told.Topic).Distinct().Order());

    [Fact]
    public void Each_card_keeps_the_rules() => Assert.All(Messages.Of(demo.Tour.Gpo), told => CardChecks.AssertReadable(told.Message.Card.ToJson()));

    [Fact]
    public void No_mail_tells_a_place_or_a_theme_in_its_subject() => Assert.All(Messages.Of(demo.Tour.Gpo), told =>
    {
        Assert.StartsWith("GPO – ", told.Message.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("Marronniers", told.Message.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("Montfictif", told.Message.Subject, StringComparison.Ordinal);
    });

    [Fact]
    public void Every_mail_greets_signs_and_says_that_nobody_watches() => Assert.All(Messages.Of(demo.Tour.Gpo), told =>
    {
        Assert.StartsWith("Bonjour ", told.Message.Body, StringComparison.Ordinal);
        Assert.Contains("composez le 17 ou le 112", told.Message.Body, StringComparison.Ordinal);
    });

    [Fact]
    public void A_mail_is_plain_text() => Assert.All(Messages.Of(demo.Tour.Gpo), told =>
        Assert.DoesNotContain("**", told.Message.Body, StringComparison.Ordinal));

    [Fact, Trait("Speed", "Slow")]
    public Task Microsofts_renderer_accepts_them_all() =>
        CardChecks.AssertValid([.. Messages.Of(demo.Tour.Gpo).Select(told => (told.Name, told.Message.Card.ToJson()))]);
}

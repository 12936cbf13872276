using GpoBot.Connector.Schema;

namespace GpoBot.Tests.Connector;

public sealed class MentionTests
{
    [Theory]
    [InlineData("<at>Bot</at> aide", "aide")]
    [InlineData("<at>Bot</at>&nbsp;aide\n", "aide")]
    [InlineData("  <AT>bot</AT>   aide  ", "aide")]
    [InlineData("bonjour <at>Bot</at> aide", "bonjour aide")]
    [InlineData("<at>Bot</at> dis à <at>Bot</at> aide", "dis à aide")]
    [InlineData("<at>Bot</at> une action pour <at>Camille</at>", "une action pour <at>Camille</at>")]
    [InlineData("<at>Bot</at> Habitat &amp; Vie &lt;3 &amp;lt;", "Habitat & Vie <3 &lt;")]
    [InlineData("ligne une\n<at>Bot</at> ligne deux", "ligne une\n ligne deux")]
    [InlineData("aide", "aide")]
    [InlineData("<at>Bot</at>", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void The_mention_of_the_bot_goes_and_everything_else_stays(string? text, string expected)
    {
        var activity = new Activity
        {
            Text = text,
            Recipient = new() { Id = "28:bot" },
            Entities =
            [
                new() { Type = "clientInfo", Text = "aide" },
                new() { Type = "mention", Mentioned = new() { Id = "28:bot" }, Text = "<at>Bot</at>" },
                new() { Type = "mention", Mentioned = new() { Id = "29:camille" }, Text = "<at>Camille</at>" },
                new() { Type = "mention", Mentioned = new() { Id = "28:bot" }, Text = "" },
                new() { Type = "mention", Text = "aide" },
            ],
        };
        Assert.Equal(expected, activity.WithoutMentionOf(activity.Recipient));
    }

    [Fact]
    public void Without_entities_or_recipient_the_text_is_left_alone()
    {
        Assert.Equal("<at>Bot</at> aide", new Activity { Text = "<at>Bot</at> aide" }.WithoutMentionOf(new() { Id = "28:bot" }));
        var nobody = new Activity { Text = "<at>X</at>", Entities = [new() { Type = "mention", Mentioned = new(), Text = "<at>X</at>" }] };
        Assert.Equal("<at>X</at>", nobody.WithoutMentionOf(null));
    }
}

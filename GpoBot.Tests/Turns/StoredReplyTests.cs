using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Turns;
using GpoBot.Tests.Cards;

namespace GpoBot.Tests.Turns;

/// <summary>A repeated turn is answered by what was kept of the first one.</summary>
public sealed class StoredReplyTests
{
    private static readonly Reply Said = Reply.Text("C'est noté « à côté » : \"oui\" ?").And(Reply.Card(SampleCards.Form("Réunion de l'été"), "Réunion"));

    [Fact]
    public void What_comes_back_is_what_was_said()
    {
        var back = Reply.Deserialise(Said.Serialise());

        Assert.Equal(
            Said.Messages.Select(message => (message.Text, message.Summary, message.Card?.GetRawText())),
            back.Messages.Select(message => (message.Text, message.Summary, message.Card?.GetRawText())));
    }

    [Fact]
    public void Accents_cost_the_store_no_more_than_themselves()
    {
        Assert.Contains("Réunion de l'été", Said.Serialise(), StringComparison.Ordinal);
        Assert.True(Reply.Card(HelpCard.Welcome(leads: true), "x").Serialise().Length < 20_000);
    }

    [Fact]
    public void What_was_kept_with_its_accents_escaped_is_read_as_well()
    {
        var back = Reply.Deserialise("""{"messages":[{"text":"C\u0027est not\u00E9"},{"card":{"type":"AdaptiveCard","speak":"\u00E9t\u00E9"},"summary":"R\u00E9union"}]}""");

        Assert.Equal("C'est noté", back.Messages[0].Text);
        Assert.Equal("été", back.Messages[1].Card!.Value.GetProperty("speak").GetString());
        Assert.Equal("Réunion", back.Messages[1].Summary);
    }
}

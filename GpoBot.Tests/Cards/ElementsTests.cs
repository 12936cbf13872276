using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Cards;

public sealed class ElementsTests
{
    [Fact]
    public void A_card_of_every_element_is_written_as_the_standard_says() => Snapshot.Match("cards/elements", SampleCards.Form().ToJson());

    [Fact]
    public void A_card_of_every_element_keeps_the_rules() => CardChecks.AssertKeepsRules(SampleCards.Form().ToJson());

    [Fact]
    public void Accents_cost_no_more_than_themselves() =>
        Assert.Contains("Réunion", SampleCards.Form().ToString(), StringComparison.Ordinal);

    [Fact]
    public void Every_text_that_people_see_has_its_typography()
    {
        var json = SampleCards.Form("Qui ?").ToString();

        // The prefilled value of the text field and the button's own data (twice with the fallback) come back as they went.
        Assert.Equal(3, json.Split("Qui ?").Length - 1);
    }

    [Fact]
    public void A_required_input_says_so_in_its_label_and_its_error()
    {
        var card = new AdaptiveCard { FallbackText = "x", Body = [new TextInput("place", "Lieu") { IsRequired = true }] };
        var input = card.ToJson().GetProperty("body")[0];

        Assert.Equal("Lieu (obligatoire)", input.GetProperty("label").GetString());
        Assert.False(string.IsNullOrEmpty(input.GetProperty("errorMessage").GetString()));
    }

    [Fact]
    public void A_client_that_draws_no_card_gets_its_words_and_a_voice_says_what_stands_out()
    {
        var card = new AdaptiveCard
        {
            FallbackText = "Planifier",
            Body = [TextBlock.Heading("Planifier – S01"), new TextBlock("Ce jour est **férié**.") { Color = TextColor.Attention }, new FactSet([new Fact("Lieu", "Mairie")])],
        }.ToJson();

        Assert.Equal("Planifier – S01. Ce jour est férié. Lieu : Mairie.", Spaces.Plain(card.GetProperty("fallbackText").GetString()!));
        Assert.Equal("Planifier. Ce jour est férié.", card.GetProperty("speak").GetString());
    }

    [Fact]
    public void Of_a_long_card_the_middle_is_left_out_and_what_to_type_is_kept()
    {
        var card = new AdaptiveCard
        {
            FallbackText = "Liste", Body = [new TextBlock(string.Concat(Enumerable.Repeat("un engagement ", 200))), new TextBlock("Écrivez **oui**.")],
        }.ToJson().GetProperty("fallbackText").GetString()!;

        Assert.StartsWith("Liste. un engagement", card, StringComparison.Ordinal);
        Assert.EndsWith("… Écrivez oui.", card, StringComparison.Ordinal);
        Assert.InRange(card.Length, 1900, 2000);
    }

    [Fact]
    public void A_long_line_of_a_list_is_cut_between_words()
    {
        var title = new Choice(string.Concat(Enumerable.Repeat("réaménagement ", 20)), "x").Title;

        Assert.EndsWith("réaménagement…", title, StringComparison.Ordinal);
        Assert.InRange(title.Length, 100, Choice.LongestTitle);
    }

    [Fact]
    public void What_would_break_a_card_cannot_be_built()
    {
        Assert.Throws<ArgumentException>(() => new Choice("Oui, mais", "oui,mais"));
        Assert.Throws<ArgumentException>(() => new TextInput("verb", "Verbe"));
        Assert.Throws<ArgumentException>(() => new ExecuteAction("Valider", new CardData()));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Refresh(
            new ExecuteAction("x", new CardData { Verb = "x" }), [.. Enumerable.Range(0, 61).Select(i => $"29:{i}")]));
    }

    [Fact]
    public void Data_survive_the_way_to_the_card_and_back()
    {
        var sent = new CardData { Verb = "a.b", Gpo = "S01", Id = "AC002", Version = 4, Draft = "d", Choice = "c" };
        var button = new AdaptiveCard { Actions = [new ExecuteAction("Valider", sent)] }.ToJson().GetProperty("actions")[0];

        Assert.Equivalent(sent, CardData.Parse(button));
        Assert.Equivalent(sent, CardData.Parse(button.GetProperty("fallback").GetProperty("data")));
    }
}

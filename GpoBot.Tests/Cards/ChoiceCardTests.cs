using GpoBot.Dialogs.Cards;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Cards;

public sealed class ChoiceCardTests
{
    private const string LongTitle = "Trafic de stupéfiants et guet, entrée 4 à 8 allée des Marronniers";

    [Fact]
    public void Short_answers_stand_on_their_buttons()
    {
        var card = Card(new ChoiceOption("PB01", "Rodéos du dimanche", "PB01"), new ChoiceOption("PB02", "Dépôts", "PB02"));

        Assert.Equal(["PB01 – Rodéos du dimanche", "PB02 – Dépôts", "Abandonner"], card.Buttons);
    }

    [Fact]
    public void Long_answers_are_told_in_the_card_and_named_on_the_buttons()
    {
        var card = Card(new ChoiceOption("PB01", LongTitle, "PB01"), new ChoiceOption("PB02", "Dépôts", "PB02"));

        Assert.Equal(["PB01", "PB02", "Abandonner"], card.Buttons);
        Assert.Contains($"**PB01** – {LongTitle}", card.Text, StringComparison.Ordinal);
        Assert.Contains("**PB02** – Dépôts", card.Text, StringComparison.Ordinal);
        Assert.Equal($"PB01 – {LongTitle}", Spaces.Plain(card.Action("PB01").GetProperty("tooltip").GetString()!));
    }

    [Fact]
    public void Many_answers_come_as_a_list_with_one_button()
    {
        var card = Card([.. Enumerable.Range(1, 9).Select(n => new ChoiceOption($"AC00{n}", LongTitle, $"AC00{n}"))]);

        Assert.Equal(["Choisir", "Abandonner"], card.Buttons);
        Assert.Contains($"AC009 – {LongTitle}", card.Text, StringComparison.Ordinal);
        Assert.True(card.Inputs().ContainsKey(ChoiceCard.OptionInput));
    }

    [Theory]
    [InlineData(4, 5)]
    [InlineData(5, 2)]
    public void No_more_buttons_than_clients_draw(int answers, int buttons) =>
        Assert.Equal(buttons, Card([.. Enumerable.Range(1, answers).Select(n => new ChoiceOption($"PB0{n}", "Dépôts", $"PB0{n}"))]).Buttons.Count);

    [Theory]
    [InlineData("Office HLM Fictif du Val-d'Exemple", "Office HLM Fictif du Val-d'Exemple")]
    [InlineData("Centre de supervision urbain de Montfictif", "Centre de supervision urbain de…")]
    [InlineData("Anticonstitutionnellementanticonstitutionnellement", "Anticonstitutionnellementanticonsti…")]
    public void A_name_too_long_for_a_button_keeps_its_first_words(string name, string expected)
    {
        Assert.Equal(expected, ChoiceOption.Shortened(name));
        Assert.True(ChoiceOption.Shortened(name).Length <= ChoiceOption.LongestButton);
    }

    private static SeenCard Card(params IReadOnlyList<ChoiceOption> options)
    {
        var json = ChoiceCard.Of("Laquelle ?", "d1", options).ToJson();
        CardChecks.AssertReadable(json);
        return new SeenCard("a1", json);
    }
}

using System.Text.Json;
using GpoBot.Dialogs.Texts;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Texts;

/// <summary>In these tables <c>~</c> stands for the narrow no-break space.</summary>
public sealed class TypographyTests
{
    [Theory]
    [InlineData("Qui vient ?", "Qui vient~?")]
    [InlineData("Qui vient?", "Qui vient~?")]
    [InlineData("Enregistré !", "Enregistré~!")]
    [InlineData("Lieu : mairie ; salle 2", "Lieu~: mairie~; salle 2")]
    [InlineData("Lieu: mairie", "Lieu~: mairie")]
    [InlineData("Lieu :", "Lieu~:")]
    [InlineData("Écrivez « aide » ici", "Écrivez «~aide~» ici")]
    [InlineData("Écrivez «aide»", "Écrivez «~aide~»")]
    [InlineData("« Qui ? »", "«~Qui~?~»")]
    [InlineData("«\u00A0Vraiment\u00A0?!\u00A0»", "«~Vraiment~?!~»")]
    [InlineData("Non !!!", "Non~!!!")]
    [InlineData("**Attention :** la suite", "**Attention~:** la suite")]
    [InlineData("**Attention** : la suite", "**Attention**~: la suite")]
    [InlineData("(vraiment ?)", "(vraiment~?)")]
    [InlineData("Voir https://example.org/a : la suite", "Voir https://example.org/a~: la suite")]
    [InlineData("[Qui ?](https://example.org/?q=1)", "[Qui~?](https://example.org/?q=1)")]
    public void Prose_gets_its_narrow_spaces(string text, string expected) =>
        Assert.Equal(expected.Replace('~', Typography.NarrowSpace), Typography.French(text));

    [Theory]
    [InlineData("Rendez-vous à 14:30")]
    [InlineData("mardi 24 novembre 2026 à 9 h 30")]
    [InlineData("https://example.org/a?b=c!d;e:f")]
    [InlineData("Voir https://example.org/aide?")]
    [InlineData("mailto:a@example.org?subject=x")]
    [InlineData("[ici](https://example.org/?)")]
    [InlineData("![plan](plan.png)")]
    [InlineData("Bravo :tada: à tous")]
    [InlineData("Merci :)")]
    [InlineData("`a ? b : c`")]
    [InlineData("{{DATE(2026-11-24T09:00:00Z, LONG)}}")]
    [InlineData("R&amp; D et &lt; ici")]
    [InlineData("S01:RE0007")]
    [InlineData("??")]
    [InlineData("")]
    [InlineData("ligne\n: suite")]
    [InlineData("la fin «")]
    public void What_is_no_prose_stays_as_it_is(string text) => Assert.Equal(text, Typography.French(text));

    /// <summary>Signs, addresses, codes and blanks in every order, kept from the regular expressions that did this once.</summary>
    [Fact]
    public void What_was_decided_of_odd_texts_is_decided_still()
    {
        var recorded = File.ReadLines(Repository.File("GpoBot.Tests", "Data", "typography.jsonl")).Select(line => JsonSerializer.Deserialize<string[]>(line)!).ToList();

        Assert.Equal(360, recorded.Count);
        Assert.All(recorded, pair => Assert.Equal(pair[1], Typography.French(pair[0])));
    }

    [Fact]
    public void A_long_text_gets_what_each_of_its_sentences_gets()
    {
        var sentences = HostileText.Samples(400).Select(text => $"x{text.Trim()} fin.").Where(text => !text.AsSpan().ContainsAny('`', '«', '{')).ToList();

        Assert.Equal(string.Join('\n', sentences.Select(Typography.French)), Typography.French(string.Join('\n', sentences)));
    }

    [Fact]
    public void A_text_that_needs_nothing_is_the_text_itself()
    {
        string[] texts = ["Réunion du 24 novembre", "Qui\u202F?", "«\u202Faide\u202F»", "à 14:30, voir https://example.org/?a=b"];

        Assert.All(texts, text => Assert.Same(text, Typography.French(text)));
    }

    [Fact]
    public void Twice_is_once()
    {
        foreach (var text in HostileText.Samples().Append("[:smile:__:"))
        {
            var once = Typography.French(text);
            Assert.Equal(once, Typography.French(once));
        }
    }

    [Fact]
    public void Only_spaces_change()
    {
        foreach (var text in HostileText.Samples()) Assert.Equal(WithoutSpaces(text), WithoutSpaces(Typography.French(text)));
    }

    private static string WithoutSpaces(string text) => string.Concat(text.Where(c => c is not (' ' or '\u00A0' or '\u202F')));
}

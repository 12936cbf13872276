using GpoBot.Dialogs.Cards;
using GpoBot.Tests.Texts;

namespace GpoBot.Tests.Cards;

public sealed class CardTextTests
{
    [Theory]
    [InlineData("[x](http://example.org)", "[x] (http://example.org)")]
    [InlineData("![x](http://example.org/p.png)", "![x] (http://example.org/p.png)")]
    [InlineData("[x]: http://example.org", "[x] : http://example.org")]
    [InlineData("<at>all</at>", "‹at›all‹/at›")]
    [InlineData("**gras** et *italique*", "∗∗gras∗∗ et ∗italique∗")]
    [InlineData("_italique_ mais nom_de_fichier", "ˍitaliqueˍ mais nom_de_fichier")]
    [InlineData("`code` ~~barré~~ a\\b", "’code’ ∼∼barré∼∼ a∖b")]
    [InlineData("# titre", "\u2060# titre")]
    [InlineData("- puce", "\u2060- puce")]
    [InlineData("1. liste", "\u20601. liste")]
    [InlineData("{{DATE(2026-11-24T09:00:00Z)}}", "{ {DATE(2026-11-24T09:00:00Z)}}")]
    [InlineData("&lt;at&gt;", "&\u2060lt;at&\u2060gt;")]
    [InlineData("deux\nlignes\u2028trois\ttabulé", "deux lignes trois tabulé")]
    [InlineData("pilote\u202Egpj.exe", "pilotegpj.exe")]
    [InlineData("fin\0\u001B[31m", "fin[31m")]
    [InlineData("Fermer le local vélo (n° 3) & côté cour, 50 % d'ici l'été 👍", "Fermer le local vélo (n° 3) & côté cour, 50 % d'ici l'été 👍")]
    [InlineData("  ", "")]
    public void What_somebody_typed_shows_as_typed(string typed, string shown) => Assert.Equal(shown, CardText.Plain(typed));

    [Fact]
    public void No_text_becomes_a_link_a_mention_or_an_emphasis()
    {
        string[] forbidden = ["](", "]:", "][", "<", ">", "*", "`", "~", "\\", "{{", "\n", "\r", "\u2028", "\u202E", "\uFFFD"];
        foreach (var text in HostileText.Samples())
        {
            var plain = CardText.Plain(text);
            Assert.DoesNotContain(forbidden, mark => plain.Contains(mark, StringComparison.Ordinal));
            Assert.Equal(plain, CardText.Plain(plain));
        }
    }

    /// <summary>Most texts are seen to be harmless at a glance; one odd sign before them has them looked at character by character.</summary>
    [Fact]
    public void A_harmless_text_is_the_text_itself_and_looking_closer_would_change_nothing()
    {
        string[] names = ["Fermer le local vélo (n° 3), côté cour : d'ici l'été !", "L’Œuvre – 50 %", "a  b", "Saint-Denis ", "fin\u00A0", "a\u00A0b"];

        Assert.Same(names[0], CardText.Plain(names[0]));
        foreach (var text in HostileText.Samples().Concat(names).Where(text => text.Length > 0 && char.IsLetter(text[0])))
            Assert.Equal("‹" + CardText.Plain(text), CardText.Plain("<" + text));
    }
}
